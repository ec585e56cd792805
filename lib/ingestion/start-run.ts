import { randomUUID } from 'node:crypto';
import { type Lease, locksIn } from '#lib/coordination/lock.ts';
import { messageOf } from '#lib/errors.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { tenantRecordIn } from '#lib/tenants/tenants.ts';
import { endRun, endRunIn } from './end-run.ts';
import { lockOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

type StartOptions = {
  tenantId: string;
  allowDeletions: number;
  ttlMs: number;
  /** Called with each run that failed in here. */
  onFailed?: (run: RunDoc) => Promise<void>;
};

export type Started = { kind: 'started'; run: RunDoc } | { kind: 'taken'; jobId: string };

export const messageOfRun = ({ job_id, tenant_id, page, epoch }: RunDoc): PageMessage => ({
  job_id,
  tenant_id,
  page,
  epoch,
  attempt: 0,
});

/**
 * Starts a tenant's run if none is running: of any number of concurrent callers exactly one succeeds. An abandoned run
 * is failed first, with its reason. A crash in here leaves a lock that expires, or a run that is resumed.
 * @throws if the queue does not accept the first page; the run is then failed and its lock freed
 */
export const startRun = async (store: Store, pages: Sender<PageMessage>, options: StartOptions): Promise<Started> => {
  const { tenantId, ttlMs, onFailed } = options;
  const claim = await locksIn(store).claim(lockOf(tenantId), randomUUID(), ttlMs);
  if (claim.kind === 'taken') return { kind: 'taken', jobId: claim.ownerId };
  const created = await createRun(store, claim.lease, options);
  if (!created) return startRun(store, pages, options);
  const { run, abandoned } = created;
  if (abandoned) await onFailed?.(abandoned);

  try {
    await pages.send({ message: messageOfRun(run), groupId: tenantId });
  } catch (error) {
    const failed = await endRun(store, run, 'failed', `Its first page could not be queued: ${messageOf(error)}`);
    if (failed) await onFailed?.(failed);
    throw error;
  }
  return { kind: 'started', run };
};

type Created = { run: RunDoc; abandoned: RunDoc | null };

/** Creates the lock holder's run, replacing an abandoned one. Null if the lock expired meanwhile. */
const createRun = (
  store: Store,
  lease: Lease,
  { tenantId, allowDeletions, ttlMs }: StartOptions,
): Promise<Created | null> =>
  inTransaction<Created | null>(store, async (tx) => {
    // A caller whose lease expired must not end its successor's run.
    if ((await locksIn(tx).hold(lease, ttlMs)) !== 'held') return tx.abandon(null);
    const runs = runsOf(tx, tenantId);
    const running = await runs.findRunning();
    const abandoned =
      running && (await endRunIn(tx, running, 'failed', 'Its lock ran out, and a new run took its place'));
    await tenantRecordIn(tx).noteIngested(tenantId);
    const run = await runs.create(lease.ownerId, lease.epoch, allowDeletions);
    return run && { run, abandoned };
  });
