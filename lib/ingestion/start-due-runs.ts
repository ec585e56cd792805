import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { dueTenantsIn } from '#lib/tenants/due-tenants.ts';
import type { TenantDoc } from '#lib/tenants/tenant.ts';
import { type AccountAdmissionRule, admissionByAccount } from './account-admission.ts';
import { roomForRuns } from './admission.ts';
import type { PassRule } from './pass.ts';
import type { RunDoc } from './run.ts';
import { startRun } from './start-run.ts';

/** Started at the same time. */
const batchSize = 10;

/** Due tenants in one invocation; the next one handles the rest. */
const tenantLimit = 2_000;

/** A due run that could not be started, or was not admitted by its account, is due again after this long. */
const retryMs = 120_000;

type DueOptions = PassRule & {
  now: Date;
  ttlMs: number;
  /** How often this is called. */
  periodMs: number;
  /** What is the same for the limits of all accounts. */
  accounts: AccountAdmissionRule['accounts'];
  /** The limit that tenants without a help desk of their own share. */
  limiter: Pick<RateLimiter<LimitRule>, 'rule' | 'status'>;
  onFailed?: (run: RunDoc) => Promise<void>;
};

type Counts = { started: number; alreadyOn: number };

/**
 * Starts due runs, the longest due first, as many as the limits can serve until the next call: that of the provider which
 * tenants share, and those of the accounts of the others. A tenant with a running run keeps that one; its next run is
 * scheduled as if this one had started.
 * @throws AggregateError if some could not be started; they are due again soon, and all others were started
 */
export const startDueRuns = async (store: Store, pages: Sender<PageMessage>, options: DueOptions): Promise<Counts> => {
  const counts = { started: 0, alreadyOn: 0 };
  const errors: unknown[] = [];
  const start = (tenant: TenantDoc) => startDueRun(store, pages, tenant, options);
  const byAccount = admissionByAccount(store, options);

  const startEach = async (isConnected: boolean, room: number, startOne: typeof start): Promise<void> => {
    const before = counts.started;
    for (let tried = 0; tried < tenantLimit && counts.started - before < room; ) {
      const limit = Math.min(batchSize, room - counts.started + before);
      const due = await dueTenantsIn(store).find(options.now, { isConnected, limit });
      const results = await Promise.allSettled(due.map(startOne));
      for (const result of results)
        if (result.status === 'rejected') errors.push(result.reason);
        else if (result.value) counts[result.value]++;
      if (due.length === 0) break;
      tried += due.length;
    }
  };

  await startEach(false, await roomForRuns(store, options.limiter, options), start);
  await startEach(true, tenantLimit, async (tenant) => {
    if (await byAccount.admit(tenant)) return start(tenant);
    await dueTenantsIn(store).claim(tenant, new Date(options.now.getTime() + retryMs));
    return undefined;
  });
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} due runs could not be started`);
  return counts;
};

/** Undefined if another caller has claimed it. */
const startDueRun = async (
  store: Store,
  pages: Sender<PageMessage>,
  tenant: TenantDoc,
  { now, ttlMs, fullEveryMs, onFailed }: DueOptions,
): Promise<keyof Counts | undefined> => {
  const due = dueTenantsIn(store);
  const until = new Date(now.getTime() + retryMs);
  if (!(await due.claim(tenant, until))) return undefined;
  const tenantId = tenant.tenant_id;
  const changesEveryMs = (tenant.ingest_every_minutes ?? 0) * 60_000 || undefined;
  const rule = { fullEveryMs, changesEveryMs };
  const options = { tenantId, allowDeletions: 0, ttlMs, ...rule, now, ...(onFailed && { onFailed }) };
  const { kind } = await startRun(store, pages, options);
  await due.settle(tenant, until, now);
  return kind === 'started' ? 'started' : 'alreadyOn';
};
