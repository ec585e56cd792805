import { randomUUID } from 'node:crypto';
import { locksIn } from '#lib/coordination/lock.ts';
import { messageOf } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { endRun } from './end-run.ts';
import { lockOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

export type Started = { kind: 'started'; run: RunDoc } | { kind: 'taken'; jobId: string };

export const messageOfRun = ({ job_id, tenant_id, page, epoch }: RunDoc): PageMessage => ({
  job_id,
  tenant_id,
  page,
  epoch,
  attempt: 0,
});

/**
 * Starts a tenant's run if none is on: of any number of callers at once exactly one does. A run that was left behind by
 * its instance is ended first, with its reason. A crash in here leaves a lock that expires, or a run that is resumed.
 * @throws if the queue does not take the first page; the run is then failed and its lock free.
 */
export const startRun = async (
  store: Store,
  pages: Sender<PageMessage>,
  { tenantId, allowDeletions, ttlMs }: { tenantId: string; allowDeletions: number; ttlMs: number },
): Promise<Started> => {
  const jobId = randomUUID();
  const claim = await locksIn(store).claim(lockOf(tenantId), jobId, ttlMs);
  if (claim.kind === 'taken') return { kind: 'taken', jobId: claim.ownerId };

  const runs = runsOf(store, tenantId);
  const abandoned = await runs.findRunning();
  if (abandoned) await endRun(store, abandoned, 'failed', 'Its lock ran out, and a new run took its place');
  const run = await runs.create(jobId, claim.lease.epoch, allowDeletions);
  if (!run) throw new Error(`Tenant ${tenantId} has a running run besides the one that holds its lock`);

  try {
    await pages.send({ message: messageOfRun(run), groupId: tenantId });
  } catch (error) {
    await endRun(store, run, 'failed', `Its first page could not be queued: ${messageOf(error)}`);
    throw error;
  }
  return { kind: 'started', run };
};
