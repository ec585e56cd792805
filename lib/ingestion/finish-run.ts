import { ticketCountsOf } from '#lib/analytics/ticket-counts.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { type DeletionGuard, planDeletions } from '#lib/sync/deletion-plan.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { leaseOf } from './apply-page.ts';
import { endRunIn } from './end-run.ts';
import type { DeletionDecision, RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

export type FinishResult =
  | { kind: 'finished'; run: RunDoc }
  /** A part is deleted, and more is to be: finish it again. */
  | { kind: 'more'; run: RunDoc }
  /** There were tickets, and none of them could be read: the run is to fail, and nothing was deleted. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'not-ours' }
  | { kind: 'expired' };

/** Deletions go in transactions of this size, one to a message, so that none grows with the tenant. */
const batchSize = 500;

/**
 * Ends a run whose pages are all applied: what is gone at the provider is deleted as far as the guard allows, part by
 * part, then the run is completed, its log written and its lock freed. Taken up again, it goes on with what was decided.
 */
export const finishRun = (
  store: Store,
  run: RunDoc,
  { ttlMs, guard }: { ttlMs: number; guard: DeletionGuard },
): Promise<FinishResult> =>
  inTransaction<FinishResult>(store, async (tx) => {
    const lease = await locksIn(tx).hold(leaseOf(run), ttlMs);
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });
    // Read anew: a delivery beside this one may have deleted a part already, which must count here.
    const current = await runsOf(tx, run.tenant_id).find(run.job_id);
    if (current?.page !== null) return tx.abandon({ kind: 'not-ours' });
    if (isUnreadable(current)) return tx.abandon({ kind: 'unreadable', reason: reasonOfUnreadable(current) });
    return deleteSome(tx, current, guard);
  });

const isUnreadable = ({ errors, new_ingested, updated, unchanged }: RunDoc): boolean =>
  errors > 0 && new_ingested + updated + unchanged === 0;

const reasonOfUnreadable = ({ errors, ticket_faults }: RunDoc): string =>
  `No ticket could be read: all ${errors} are malformed (${ticket_faults[0]?.reason ?? 'for reasons unknown'})`;

const deleteSome = async (tx: Transaction, run: RunDoc, guard: DeletionGuard): Promise<FinishResult> => {
  const decision = run.deletion ?? (await decide(tx, run, guard));
  const left = decision.allowed - run.deleted;
  const deleted = left > 0 ? await deleteMissed(tx, run, Math.min(left, batchSize)) : 0;
  const isLast = deleted === 0 || deleted === left;
  const moved = await runsOf(tx, run.tenant_id).advance(run, {
    set: { deletion: decision, deletions_held: decision.held, resumes: 0 },
    inc: { deleted },
  });
  if (!moved) return tx.abandon({ kind: 'not-ours' });
  if (!isLast) return { kind: 'more', run: moved };
  const ended = await endRunIn(tx, run, 'completed');
  return ended ? { kind: 'finished', run: ended } : tx.abandon({ kind: 'not-ours' });
};

const decide = async (tx: Transaction, run: RunDoc, guard: DeletionGuard): Promise<DeletionDecision> => {
  const tickets = ticketsOf(tx, run.tenant_id);
  const missed = await tickets.countMissedBy(run.job_id);
  const met = run.met_elsewhere + (await tickets.countSeenBy(run.job_id));
  const living = await tickets.countLiving();
  return planDeletions({ living, missed, met, totalCount: run.total_count }, guard, run.allow_deletions);
};

const deleteMissed = async (tx: Transaction, run: RunDoc, limit: number): Promise<number> => {
  const tickets = ticketsOf(tx, run.tenant_id);
  const missed = await tickets.findMissedBy(run.job_id, limit);
  if (missed.length === 0) return 0;
  const deletedAt = new Date();
  const ids = missed.map(({ external_id }) => external_id);
  await tickets.softDelete(ids, deletedAt, 'run');
  await historyOf(tx, run.tenant_id).record(
    ids.map((ticket_id) => ({
      ticket_id,
      action: 'deleted' as const,
      changes: { deleted_at: { old: null, new: deletedAt } },
      job_id: run.job_id,
    })),
  );
  await ticketCountsOf(tx, run.tenant_id).follow(missed.map((ticket) => ({ before: ticket, after: null })));
  return missed.length;
};
