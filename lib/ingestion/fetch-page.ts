import type { Gate, Refused } from '#lib/coordination/circuit-breaker.ts';
import { type LimitedAnswer, type LimitedCallDeps, limitedCall } from '#lib/coordination/limited-call.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { whileRenewing } from '#lib/coordination/while-renewing.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageAnswer, Provider } from '#lib/provider/provider.ts';
import type { SizedRun } from './page-size.ts';
import { leaseOf } from './run.ts';

export type FetchDeps = LimitedCallDeps & {
  store: Store;
  provider: Pick<Provider, 'fetchPage'>;
  rules: { ttlMs: number };
};

/** Requests a page from the provider when limit and circuit allow it, and renews the run's lease meanwhile. */
export const fetchPage = (
  deps: FetchDeps,
  run: SizedRun,
  page: number,
  gate: Exclude<Gate, Refused>,
  reservationId?: string,
): Promise<LimitedAnswer<PageAnswer>> => {
  const { store, provider, rules } = deps;
  const request = { tenantId: run.tenant_id, page, pageSize: run.page_size };
  const renew = () => locksIn(store).renew(leaseOf(run), rules.ttlMs);
  return limitedCall<PageAnswer>(
    deps,
    gate,
    {
      make: (signal) => whileRenewing(renew, rules.ttlMs / 3, () => provider.fetchPage(request, signal)),
      outcomeOf: ({ kind }) => (kind === 'unavailable' ? 'failure' : 'success'),
      blockedMsOf: (answer) => (answer.kind === 'throttled' ? answer.retryAfterMs : 0),
    },
    reservationId,
  );
};
