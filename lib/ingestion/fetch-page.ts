import { type LimitedAnswer, type LimitedCallDeps, limitedCall, type Turn } from '#lib/coordination/limited-call.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { FetchedPage, PageAnswer, Provider } from '#lib/provider/provider.ts';
import { leaseKeeper } from './lease-keeper.ts';
import type { Pass } from './pass.ts';
import type { LeasedRun } from './run.ts';

export type FetchDeps = LimitedCallDeps & {
  store: Store;
  provider: Pick<Provider, 'fetchPage' | 'asks'>;
  rules: { ttlMs: number };
};

export type PageRequest = LeasedRun & {
  page: number;
  page_size: number;
  renewedAt?: number | undefined;
  pass?: Pass | undefined;
};

/** A page's answer, and when the run's lease was last renewed. */
export type Fetched = LimitedAnswer<PageAnswer> & { renewedAt: number | undefined };

/** Requests a page from the provider when limit and circuit allow it, and renews the run's lease meanwhile. */
export const fetchPage = async (deps: FetchDeps, run: PageRequest, turn: Turn): Promise<Fetched> => {
  const { provider } = deps;
  const request = { tenantId: run.tenant_id, page: run.page, pageSize: run.page_size, cursor: run.pass?.cursor };
  const lease = leaseKeeper(deps, run, run.renewedAt);
  const answer = await limitedCall<FetchedPage>(
    deps,
    {
      ...provider.asks?.(request),
      make: (signal) => lease.during(() => provider.fetchPage(request, signal)),
      outcomeOf: ({ kind }) => (kind === 'unavailable' ? 'failure' : 'success'),
      newsOf: (answer) => answer.news ?? (answer.kind === 'throttled' ? { blockedMs: answer.retryAfterMs } : {}),
      // The next call of a help desk is settled with its own: their limits have room for that write.
      isFollowed: (answer) => answer.kind === 'page' && answer.page.nextPage !== null && !run.pass,
    },
    turn,
  );
  return { ...answer, renewedAt: lease.renewedAt() };
};
