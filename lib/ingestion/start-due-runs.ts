import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { dueTenantsIn, type TenantDoc } from '#lib/tenants/tenants.ts';
import { roomForRuns } from './admission.ts';
import type { RunDoc } from './run.ts';
import { startRun } from './start-run.ts';

/** Started at the same time. */
const batchSize = 10;

/** Due tenants in one invocation; the next one handles the rest. */
const tenantLimit = 2_000;

/** A due run that could not be started is due again after this long. */
const retryMs = 120_000;

type DueOptions = {
  now: Date;
  ttlMs: number;
  /** How often this is called. */
  periodMs: number;
  /** The limit that all runs share. */
  limiter: Pick<RateLimiter<LimitRule>, 'rule' | 'status'>;
  onFailed?: (run: RunDoc) => Promise<void>;
};

type Counts = { started: number; alreadyOn: number };

/**
 * Starts due runs, the longest due first, as many as the rate limit can serve until the next call. A tenant with a
 * running run keeps that one; its next run is scheduled as if this one had started.
 * @throws AggregateError if some could not be started; they are due again soon, and all others were started
 */
export const startDueRuns = async (store: Store, pages: Sender<PageMessage>, options: DueOptions): Promise<Counts> => {
  const counts = { started: 0, alreadyOn: 0 };
  const errors: unknown[] = [];
  const room = await roomForRuns(store, options.limiter, options);
  for (let tried = 0; tried < tenantLimit && counts.started < room; ) {
    const due = await dueTenantsIn(store).find(options.now, Math.min(batchSize, room - counts.started));
    const results = await Promise.allSettled(due.map((tenant) => startDueRun(store, pages, tenant, options)));
    for (const result of results)
      if (result.status === 'rejected') errors.push(result.reason);
      else if (result.value) counts[result.value]++;
    if (due.length === 0) break;
    tried += due.length;
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} due runs could not be started`);
  return counts;
};

/** Undefined if another caller has claimed it. */
const startDueRun = async (
  store: Store,
  pages: Sender<PageMessage>,
  tenant: TenantDoc,
  { now, ttlMs, onFailed }: DueOptions,
): Promise<keyof Counts | undefined> => {
  const due = dueTenantsIn(store);
  const until = new Date(now.getTime() + retryMs);
  if (!(await due.claim(tenant, until))) return undefined;
  const options = { tenantId: tenant.tenant_id, allowDeletions: 0, ttlMs, ...(onFailed && { onFailed }) };
  const { kind } = await startRun(store, pages, options);
  await due.settle(tenant, until, now);
  return kind === 'started' ? 'started' : 'alreadyOn';
};
