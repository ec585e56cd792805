import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { endRun } from './end-run.ts';
import { lockOf, type RunDoc } from './run.ts';
import { findStalledRuns, runsOf } from './runs.ts';
import { messageOfRun } from './start-run.ts';

/** A run that stalls again and again is better told about than taken up for ever. */
const maxResumes = 5;

/** At most so many in one go; the next go takes the rest. */
const batchSize = 100;

export type Resumed = { resumed: RunDoc[]; failed: RunDoc[] };

type ResumeOptions = {
  ttlMs: number;
  /** Also takes over runs whose lease has not run out: right when every message is known to be gone. */
  evenIfLeased?: boolean;
};

/**
 * Takes up the runs that nobody moves any more, under a new epoch, so that whoever moved them before changes nothing. A
 * run that was taken up too often ends as failed.
 */
export const resumeStalledRuns = async (
  store: Store,
  pages: Sender<PageMessage>,
  { ttlMs, evenIfLeased = false }: ResumeOptions,
): Promise<Resumed> => {
  const result: Resumed = { resumed: [], failed: [] };
  for (const run of await findStalledRuns(store, batchSize, evenIfLeased)) {
    if (run.resumes >= maxResumes) {
      const failed = await endRun(
        store,
        run,
        'failed',
        `Nothing moved it, though it was taken up ${run.resumes} times`,
      );
      if (failed) result.failed.push(failed);
      continue;
    }
    const resumed = await takeOver(store, run, { ttlMs, evenIfLeased });
    if (!resumed) continue;
    await pages.send({ message: messageOfRun(resumed), groupId: resumed.tenant_id });
    result.resumed.push(resumed);
  }
  return result;
};

/** The lock and its run change hands together; null if somebody else was faster. */
const takeOver = (
  store: Store,
  run: RunDoc,
  { ttlMs, evenIfLeased }: Required<ResumeOptions>,
): Promise<RunDoc | null> =>
  inTransaction<RunDoc | null>(store, async (tx) => {
    const locks = locksIn(tx);
    if (evenIfLeased) await locks.release(lockOf(run.tenant_id), run.job_id);
    const claim = await locks.claim(lockOf(run.tenant_id), run.job_id, ttlMs, run.epoch);
    if (claim.kind === 'taken') return tx.abandon(null);
    const moved = await runsOf(tx, run.tenant_id).advance(run, {
      set: { epoch: claim.lease.epoch },
      inc: { resumes: 1 },
    });
    return moved ?? tx.abandon(null);
  });

/**
 * Goes on with a failed run where it stopped, because a person sent its dead page back. Null if the run is not wanted
 * any more: it did not fail, or the tenant's run is on again, or another one was started since.
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
