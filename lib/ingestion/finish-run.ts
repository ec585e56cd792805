import { locksIn } from '#lib/coordination/lock.ts';
import { removeEmptyPages } from '#lib/ledger/page-records.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { type DeletionGuard, planDeletions } from './deletion-plan.ts';
import { endRunIn } from './end-run.ts';
import { type DeletionDecision, leaseOf, type RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

export type FinishResult =
  | { kind: 'finished'; run: RunDoc }
  /** One part is deleted and more remain: finish again. */
  | { kind: 'more'; run: RunDoc }
  /** There were entries, and all were unreadable: the run must fail, and nothing was deleted. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'not-ours' }
  | { kind: 'expired' };

/** Tickets deleted per transaction and message, so that neither grows with the tenant. */
const batchSize = 500;

/** Runs searched for a whole pass; if all of them were interrupted, two new ones are needed. */
const witnessLimit = 100;

/**
 * Finishes a run whose pages are all applied: deletes the tickets that are gone as far as the safeguard allows, part by
 * part, then completes the run, writes its log and frees its lock. After an interruption it goes on with the stored
 * decision.
 */
export const finishRun = (
  store: Store,
  run: RunDoc,
  { ttlMs, guard }: { ttlMs: number; guard: DeletionGuard },
): Promise<FinishResult> =>
  inTransaction<FinishResult>(store, async (tx) => {
    const lease = await locksIn(tx).hold(leaseOf(run), ttlMs);
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });
    // Read again: a concurrent delivery may have deleted a part already, which must count here.
    const current = await runsOf(tx, run.tenant_id).find(run.job_id);
    if (current?.page !== null) return tx.abandon({ kind: 'not-ours' });
    if (isUnreadable(current)) return tx.abandon({ kind: 'unreadable', reason: reasonOfUnreadable(current) });
    return deleteSome(tx, current, guard);
  });

/** Every entry was malformed. An entry of another tenant was readable, or its tenant would be unknown. */
const isUnreadable = ({ errors, new_ingested, updated, unchanged, skipped }: RunDoc): boolean =>
  errors > 0 && new_ingested + updated + unchanged + skipped === 0;

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
  await removeEmptyPages(tx, run.tenant_id, run.job_id);
  const ended = await endRunIn(tx, run, 'completed');
  return ended ? { kind: 'finished', run: ended } : tx.abandon({ kind: 'not-ours' });
};

const decide = async (tx: Transaction, run: RunDoc, guard: DeletionGuard): Promise<DeletionDecision> => {
  const seen = seenTicketsOf(tx, run.tenant_id);
  const missed = await seen.countMissedBy([run.job_id]);
  const witnesses = missed === 0 ? null : await witnessesOf(tx, run);
  const pass = {
    living: await ticketsOf(tx, run.tenant_id).countLiving(),
    missed,
    gone: witnesses === null ? 0 : await seen.countMissedBy(witnesses),
    seen: run.met_elsewhere + (await seen.countSeenBy(run.job_id)),
    unidentified: run.unidentified ?? 0,
    isMixed: run.is_mixed ?? false,
    totalCount: run.total_count,
  };
  return planDeletions(pass, guard, run.allow_deletions);
};

/**
 * The runs none of which may have seen a ticket that is considered gone. A one-page list is a snapshot, so its run
 * suffices. Longer lists move while they are read: then the last whole pass is included, with every run since, since
 * even an interrupted run may have seen a ticket. Null if no earlier run was a whole pass.
 */
const witnessesOf = async (tx: Transaction, run: RunDoc): Promise<string[] | null> => {
  if (run.processed_pages === 1) return [run.job_id];
  const passes = await runsOf(tx, run.tenant_id).listPasses(witnessLimit);
  const last = passes.findIndex(
    ({ job_id, status, deletion }) => job_id !== run.job_id && status === 'completed' && deletion?.is_whole === true,
  );
  return last === -1 ? null : passes.slice(0, last + 1).map(({ job_id }) => job_id);
};

const deleteMissed = async (tx: Transaction, run: RunDoc, limit: number): Promise<number> => {
  const witnesses = await witnessesOf(tx, run);
  if (witnesses === null) return 0;
  const missed = await seenTicketsOf(tx, run.tenant_id).findMissedBy(witnesses, limit);
  if (missed.length > 0)
    await writeTickets(tx, run.tenant_id, {
      deletion: { tickets: missed, at: new Date(), by: 'run', jobId: run.job_id },
    });
  return missed.length;
};
