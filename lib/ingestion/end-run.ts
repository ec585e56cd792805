import { noteCheckpoint } from '#lib/connections/checkpoints.ts';
import { noteSilentRun } from '#lib/connections/hook.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { tenantRecordIn } from '#lib/tenants/tenant-record.ts';
import { ingestLogsOf } from './ingest-logs.ts';
import { removeKeptPages } from './kept-pages.ts';
import type { Pass } from './pass.ts';
import { type EndState, lockOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

type Ended = Pick<RunDoc, 'tenant_id' | 'job_id'>;

/** A refused run failed because the provider would not serve its tenant. */
type End = EndState | 'refused';

/**
 * Ends a running run in a transaction: its state, log and lock, and its tenant's schedule. Null if it has ended
 * already.
 */
export const endRunIn = async (
  tx: Transaction,
  { tenant_id, job_id }: Ended,
  end: End,
  error: string | null = null,
): Promise<RunDoc | null> => {
  const ended = await runsOf(tx, tenant_id).endIfRunning(job_id, end === 'refused' ? 'failed' : end, error);
  if (!ended) return null;
  await ingestLogsOf(tx, tenant_id).write(ended);
  await locksIn(tx).release(lockOf(tenant_id), job_id);
  if (ended.pass) {
    await noteEndOfPass(tx, ended, ended.pass, end);
    await removeKeptPages(tx, ended);
  }
  const endedAt = ended.ended_at ?? ended.started_at;
  if (end === 'completed') await tenantRecordIn(tx).noteCompleted(tenant_id, endedAt);
  if (end === 'refused') await tenantRecordIn(tx).noteRefused(tenant_id, error ?? '', endedAt);
  return ended;
};

/**
 * Where the next pass starts. An incremental pass that did not get to its end loses nothing of what it has read: all changes
 * before its checkpoint are stored.
 */
const noteEndOfPass = async (
  tx: Transaction,
  { tenant_id, started_at, new_ingested, updated }: RunDoc,
  { mode, revision, checkpoint, complete_until, changes }: Pass,
  end: End,
): Promise<void> => {
  const isComplete = end === 'completed';
  if (isComplete && mode === 'incremental' && new_ingested + updated > 0)
    await noteSilentRun(tx, { tenant_id, revision });
  if (checkpoint === null || (mode === 'full' && !isComplete)) return;
  // Changes that were read in between are stored up to a later place than where the list began.
  const reached = changes?.read_until
    ? { cursor: changes.checkpoint }
    : { cursor: checkpoint, ...(isComplete && complete_until && { completeUntil: complete_until }) };
  await noteCheckpoint(tx, { tenant_id, revision }, { ...reached, ...(mode === 'full' && { fullSince: started_at }) });
};

/** Ends a running run at once, from any instance: no page of it is applied afterwards. Null if it has ended already. */
export const endRun = (store: Store, run: Ended, end: End, error: string | null = null): Promise<RunDoc | null> =>
  inTransaction(store, (tx) => endRunIn(tx, run, end, error));
