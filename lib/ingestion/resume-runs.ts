import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { endRunIn } from './end-run.ts';
import { lockOf, type RunDoc } from './run.ts';
import { runRecordsOf } from './run-records.ts';
import { findStalledRuns, runsOf, type StalledRun } from './runs.ts';
import { messageOfRun } from './start-run.ts';

/** A run that stalls this often in a row, at one page, fails instead of being resumed forever. */
const maxResumes = 5;

/** Batch limit; the next invocation handles the rest. */
const batchSize = 100;

export type Resumed = { resumed: RunDoc[]; failed: RunDoc[] };

type ResumeOptions = {
  ttlMs: number;
  /** Also takes over runs with a live lease: right when all messages are known to be lost. */
  evenIfLeased?: boolean;
  /** Called with each run that failed in here. */
  onFailed?: (run: RunDoc) => Promise<void>;
};

/**
 * Resumes stalled runs under a new epoch, so that the previous workers change nothing any more. A run that was resumed
 * too often without progress fails.
 * @throws AggregateError if some could not be resumed or queued; they stall again, and all others go on
 */
export const resumeStalledRuns = async (
  store: Store,
  pages: Sender<PageMessage>,
  { ttlMs, evenIfLeased = false, onFailed }: ResumeOptions,
): Promise<Resumed> => {
  const result: Resumed = { resumed: [], failed: [] };
  const errors: unknown[] = [];
  for (const run of await findStalledRuns(store, batchSize, evenIfLeased)) {
    try {
      const taken = await takeOver(store, run, { ttlMs, evenIfLeased });
      if (taken?.status === 'failed') {
        result.failed.push(taken);
        await onFailed?.(taken);
      }
      if (taken?.status !== 'running') continue;
      await pages.send({ message: messageOfRun(taken), groupId: taken.tenant_id });
      result.resumed.push(taken);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} stalled runs could not be resumed`);
  return result;
};

/** Lock and run change in one transaction, in which the run fails if it was resumed too often; null if it moved. */
const takeOver = (
  store: Store,
  { tenant_id: tenantId, job_id: jobId, epoch }: StalledRun,
  { ttlMs, evenIfLeased }: Required<Omit<ResumeOptions, 'onFailed'>>,
): Promise<RunDoc | null> =>
  inTransaction<RunDoc | null>(store, async (tx) => {
    const locks = locksIn(tx);
    const run = await runsOf(tx, tenantId).find(jobId);
    if (run?.status !== 'running' || run.epoch !== epoch) return tx.abandon(null);
    if (evenIfLeased) await locks.release(lockOf(tenantId), jobId);
    const claim = await locks.claim(lockOf(tenantId), jobId, ttlMs, epoch);
    if (claim.kind === 'taken') return tx.abandon(null);
    // A failed run keeps its epoch: if its message turns up after all, it is dead-lettered and can be redriven.
    if (run.resumes >= maxResumes)
      return endRunIn(tx, run, 'failed', `It made no progress, though it was resumed ${run.resumes} times`);
    const resumed = { ...run, epoch: claim.lease.epoch, resumes: run.resumes + 1 };
    await runRecordsOf(tx, tenantId).put(resumed); // an earlier release began runs without a record
    return resumed;
  });

/**
 * Reopens a failed run where it stopped, because its dead-lettered page was redriven. Null if the run is not wanted any
 * more: it did not fail, the tenant has a running one, or a later one was started.
 */
export const reopenRun = (store: Store, tenantId: string, jobId: string, ttlMs: number): Promise<RunDoc | null> =>
  inTransaction<RunDoc | null>(store, async (tx) => {
    const runs = runsOf(tx, tenantId);
    const last = await runs.findLast();
    if (last?.job_id !== jobId || last.status !== 'failed') return tx.abandon(null);
    const claim = await locksIn(tx).claim(lockOf(tenantId), jobId, ttlMs, last.epoch);
    if (claim.kind === 'taken') return tx.abandon(null);
    const reopened = await runs.reopen(jobId, claim.lease.epoch);
    return reopened ?? tx.abandon(null);
  });
