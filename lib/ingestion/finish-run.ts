import type { AlertBackfill } from '#lib/config-values.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { removeEmptyPages } from '#lib/ledger/page-records.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { Counted } from '#lib/tickets/counted.ts';
import { goneTicketsOf } from '#lib/tickets/gone-tickets.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { summarizeAlerts } from './alert-summary.ts';
import { type DeletionGuard, planDeletions, planSaidDeletions } from './deletion-plan.ts';
import { endRunIn } from './end-run.ts';
import { findMissed, witnessesAmong, witnessesOf } from './missed-tickets.ts';
import { isPartial } from './pass.ts';
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

/** What decides how a run ends. */
export type EndRules = { guard: DeletionGuard; alertBackfill?: AlertBackfill | undefined };

/** Tickets deleted per transaction and message, so that neither grows with the tenant. */
const batchSize = 500;

type FinishOptions = EndRules & {
  ttlMs: number;
  /** Of the missed tickets, those that may be deleted now, and more are to be looked at; without it all of them. */
  absent?: ReadonlySet<string> | undefined;
};

/**
 * Finishes a run whose pages are all applied: deletes the tickets that are gone as far as the safeguard allows, part by
 * part, then completes the run, writes its log and frees its lock. After an interruption it goes on with the stored
 * decision.
 */
export const finishRun = (store: Store, run: RunDoc, { ttlMs, ...options }: FinishOptions): Promise<FinishResult> =>
  inTransaction<FinishResult>(store, async (tx) => {
    const lease = await locksIn(tx).hold(leaseOf(run), ttlMs);
    if (lease !== 'held') return tx.abandon({ kind: lease === 'expired' ? 'expired' : 'not-ours' });
    // Read again: a concurrent delivery may have deleted a part already, which must count here.
    const current = await runsOf(tx, run.tenant_id).find(run.job_id);
    if (current?.page !== null) return tx.abandon({ kind: 'not-ours' });
    if (isUnreadable(current)) return tx.abandon({ kind: 'unreadable', reason: reasonOfUnreadable(current) });
    return deleteSome(tx, current, options);
  });

/** Every entry of the whole list was malformed. An entry of another tenant was readable, or its tenant would be unknown. */
const isUnreadable = ({ errors, new_ingested, updated, unchanged, skipped, pass }: RunDoc): boolean =>
  !isPartial({ pass }) && errors > 0 && new_ingested + updated + unchanged + skipped === 0;

const reasonOfUnreadable = ({ errors, ticket_faults }: RunDoc): string =>
  `No ticket could be read: all ${errors} are malformed (${ticket_faults[0]?.reason ?? 'for reasons unknown'})`;

const deleteSome = async (
  tx: Transaction,
  run: RunDoc,
  { guard, alertBackfill = 'suppress', absent }: Omit<FinishOptions, 'ttlMs'>,
): Promise<FinishResult> => {
  const decision = run.deletion ?? (await decide(tx, run, guard));
  const left = decision.allowed - run.deleted;
  const deleted = left > 0 ? await deleteGone(tx, run, Math.min(left, batchSize), absent) : 0;
  const isLast = deleted === left || (deleted === 0 && !absent);
  const isSummarized = isLast && run.is_first_import === true && alertBackfill === 'suppress';
  const summary = isSummarized && { alert_summary: await summarizeAlerts(tx, run.tenant_id, new Date()) };
  const moved = await runsOf(tx, run.tenant_id).advance(run, {
    set: { deletion: decision, deletions_held: decision.held, resumes: 0, ...summary },
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
  const said = run.pass ? await goneTicketsOf(tx, run.tenant_id).count() : 0;
  if (isPartial(run)) {
    const living = said === 0 ? 0 : await ticketsOf(tx, run.tenant_id).countLiving();
    return planSaidDeletions({ living, said }, guard, run.allow_deletions);
  }
  const missed = await seen.countMissedBy(witnessesAmong(run, [run]));
  const witnesses = missed === 0 ? null : await witnessesOf(tx, run);
  const pass = {
    living: await ticketsOf(tx, run.tenant_id).countLiving(),
    missed,
    said,
    gone: witnesses === null ? 0 : await seen.countMissedBy(witnesses),
    seen: run.met_elsewhere + (await seen.countSeenBy(run.job_id)),
    unidentified: run.unidentified ?? 0,
    isMixed: run.is_mixed ?? false,
    totalCount: run.total_count,
  };
  return planDeletions(pass, guard, run.allow_deletions);
};

const deleteGone = async (
  tx: Transaction,
  run: RunDoc,
  limit: number,
  absent: FinishOptions['absent'],
): Promise<number> => {
  const tickets = await findGone(tx, run, limit, absent);
  if (tickets.length > 0)
    await writeTickets(tx, run.tenant_id, { deletion: { tickets, at: new Date(), by: 'run', jobId: run.job_id } });
  return tickets.length;
};

/** Those that the help desk says are gone first, and of the others those that all witnesses missed. */
const findGone = async (
  tx: Transaction,
  run: RunDoc,
  limit: number,
  absent: FinishOptions['absent'],
): Promise<readonly Counted[]> => {
  const said = run.pass ? await goneTicketsOf(tx, run.tenant_id).find(limit) : [];
  if (said.length === limit || isPartial(run) || absent?.size === 0) return said;
  const missed = await findMissed(tx, run, limit - said.length);
  return [...said, ...(absent ? missed.filter(({ external_id }) => absent.has(external_id)) : missed)];
};
