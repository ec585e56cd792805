import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { tenantRecordIn } from '#lib/tenants/tenant-record.ts';
import type { PageRequest } from './fetch-page.ts';
import type { SizedRun } from './page-size.ts';
import { atFirstPage, leaseOf, lockOf, noCounts, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

export type RestartResult =
  | { kind: 'restarted'; run: RunDoc }
  /** The run ended, moved on or was taken over: nothing was changed. */
  | { kind: 'not-ours' }
  /** The lease expired and nobody else holds it: nothing was changed. */
  | { kind: 'expired' };

/**
 * Restarts a run with a smaller page size, and stores the size with the tenant. The run continues under a new epoch, so
 * that no page of the old size is applied any more. Tickets written so far stay, and stay counted.
 */
export const restartRun = (
  store: Store,
  ours: PageRequest,
  { pageSize, ttlMs }: { pageSize: number; ttlMs: number },
): Promise<RestartResult> =>
  inTransaction<RestartResult>(store, async (tx) => {
    const locks = locksIn(tx);
    const lease = await locks.hold(leaseOf(ours), ttlMs);
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });
    const run = await runsOf(tx, ours.tenant_id).find(ours.job_id);
    if (!run) return tx.abandon({ kind: 'not-ours' });
    await locks.release(lockOf(run.tenant_id), run.job_id);
    const claim = await locks.claim(lockOf(run.tenant_id), run.job_id, ttlMs, run.epoch);
    if (claim.kind === 'taken') return tx.abandon({ kind: 'not-ours' });
    const set = { ...startOver({ ...run, page_size: ours.page_size }, pageSize), epoch: claim.lease.epoch };
    const restarted = await runsOf(tx, run.tenant_id).advance(ours, { set });
    if (!restarted) return tx.abandon({ kind: 'not-ours' });
    await tenantRecordIn(tx).notePageSize(run.tenant_id, pageSize);
    return { kind: 'restarted', run: restarted };
  });

/** A run before its first page, except for what it has changed in the tickets so far. */
const startOver = (run: SizedRun, page_size: number): Partial<RunDoc> => {
  if (run.pass) return { page_size }; // a cursor is a place for pages of any size
  const sizeRatio = Math.ceil(run.page_size / page_size);
  const repeatedPages = run.processed_pages + Math.max(0, -run.barren_pages);
  return {
    ...atFirstPage,
    page_size,
    ...noCounts,
    new_ingested: run.new_ingested,
    updated: run.updated,
    is_mixed: run.is_mixed === true || run.processed_pages > 0,
    // These pages repeat what the run has seen, and are no sign of an endless list.
    barren_pages: 0 - sizeRatio * repeatedPages,
  };
};
