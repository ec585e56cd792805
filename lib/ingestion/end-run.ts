import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { ingestLogsOf } from './ingest-logs.ts';
import { type EndState, lockOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

/** Ends a running run within a transaction: its state, its log and its lock. Null if it has ended already. */
export const endRunIn = async (
  tx: Transaction,
  { tenant_id, job_id }: Pick<RunDoc, 'tenant_id' | 'job_id'>,
  status: EndState,
  error: string | null = null,
): Promise<RunDoc | null> => {
  const ended = await runsOf(tx, tenant_id).endIfRunning(job_id, status, error);
  if (!ended) return null;
  await ingestLogsOf(tx, tenant_id).write(ended);
  await locksIn(tx).release(lockOf(tenant_id), job_id);
  return ended;
};

/**
 * Ends a running run at once, from whichever instance: no page of it is applied afterwards. Null if it has ended already.
 */
export const endRun = (
  store: Store,
  run: Pick<RunDoc, 'tenant_id' | 'job_id'>,
  status: EndState,
  error: string | null = null,
): Promise<RunDoc | null> => inTransaction(store, (tx) => endRunIn(tx, run, status, error));
