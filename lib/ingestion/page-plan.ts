import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import type { Tombstone } from '#lib/tickets/gone.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { isOnItsWay } from '#lib/tickets/new-alert.ts';
import type { Alert, IncomingTicket, TicketDoc } from '#lib/tickets/ticket.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { variantOf } from './incoming-version.ts';
import { isOvertaken } from './overtaken.ts';
import { noCounts, type RunCounts, type TicketFault } from './run.ts';
import type { ParsedPage } from './sort-out.ts';
import { type Owner, type PlanRules, planKnown, planNew, type Step } from './ticket-plan.ts';
import { isFuture } from './version-order.ts';

/** Everything that a page will write, count and log. */
export type PagePlan = {
  writes: TicketWrite[];
  /** Marks of living tickets that their help desk says are gone. */
  gone: TicketWrite[];
  /** Tickets that were overtaken while the page was on its way: they are to be asked for again. */
  doubtful: string[];
  /** Unchanged tickets, which only get the pass marker. */
  seenIds: string[];
  history: HistoryEntry[];
  counts: RunCounts;
  /** Faults of single tickets, for the run's log. */
  faults: TicketFault[];
  /** Alerts to send, of tickets that became urgent. */
  alerts: { ticketId: string; alert: Alert }[];
};

/** A ticket that was stored when its page was listed, and is not any more: the next pass reads it. */
const unreadReason = 'its text was not read, since it was stored already';

/** Plans a page from its entries and the stored tickets. Pure. */
export const planPage = (
  parsed: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: Owner,
  rules: PlanRules,
  now: Date,
): PagePlan => {
  const { page, tickets, malformedIds, unchangedIds } = parsed;
  const plan = withoutTickets(parsed, known, run);
  const seen = new Set([...malformedIds, ...unchangedIds].filter((id) => known.has(id)));
  const writes = new Map<string, TicketWrite>();
  const hasVariants = new Set(tickets.map(({ external_id }) => external_id)).size < tickets.length;
  /** The state that this page gave to an id that it repeats. */
  const changed = new Map<string, KnownTicket>();
  for (const ticket of hasVariants ? storedFirst(tickets, known) : tickets) {
    const ticketId = ticket.external_id;
    const before = changed.get(ticketId) ?? known.get(ticketId);
    const step = before ? planKnown(ticket, before, run, rules, now) : planNew(ticket, run.tenantId, rules, now);
    if (isFuture(ticket.created_at, now)) plan.counts.future_dated++;
    addStep(plan, { page, ticketId, jobId: run.jobId }, step);
    const set: Partial<TicketDoc> = { ...step.set, ...(step.alert && { alert: step.alert }), seen_by: run.jobId };
    const write = { externalId: ticketId, before: before ?? null, set, ...(step.unset && { unset: step.unset }) };
    if (hasVariants) changed.set(ticketId, afterWrite(before ?? null, write));
    if (!step.set && !step.unset && !step.history) seen.add(ticketId);
    else writes.set(ticketId, mergedWrite(writes.get(ticketId), write));
  }
  plan.writes = [...writes.values()].map((write) => answered(write, known, run));
  plan.seenIds = [...seen].filter((id) => !writes.has(id));
  return plan;
};

/** The plan of a page besides its tickets. */
const withoutTickets = (
  { page, repeated, foreign, faults, unchangedIds, tombstones }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: Owner,
): PagePlan => {
  const marks = planMarks(tombstones, known, run);
  const unreadIds = unchangedIds.filter((id) => !known.has(id));
  const unread = unreadIds.map((id) => ({ page, ticket_id: id, reason: unreadReason }));
  const unchanged = repeated + unchangedIds.length - unreadIds.length + tombstones.length - marks.gone.length;
  const counts = { ...noCounts, unchanged, skipped: foreign, errors: faults.length + unread.length };
  return { ...marks, writes: [], seenIds: [], history: [], counts, faults: [...faults, ...unread], alerts: [] };
};

/** Adds what a version of a ticket changes, besides the ticket. */
const addStep = (
  { counts, doubtful, faults, alerts, history }: PagePlan,
  { page, ticketId, jobId }: { page: number; ticketId: string; jobId: string },
  { count, isDoubtful, staleness, alert, history: entry }: Step,
): void => {
  counts[count]++;
  if (isDoubtful) doubtful.push(ticketId);
  if (staleness) {
    counts.stale++;
    faults.push({ page, ticket_id: ticketId, reason: staleness });
  }
  if (alert && isOnItsWay(alert)) alerts.push({ ticketId, alert });
  if (entry) history.push({ ...entry, ticket_id: ticketId, job_id: jobId });
};

/** A ticket that is unknown, deleted or marked already needs no mark. */
const planMarks = (
  tombstones: readonly Tombstone[],
  known: ReadonlyMap<string, KnownTicket>,
  run: Owner,
): Pick<PagePlan, 'gone' | 'doubtful'> => {
  const marks: Pick<PagePlan, 'gone' | 'doubtful'> = { gone: [], doubtful: [] };
  for (const { id, gone } of tombstones) {
    const before = known.get(id);
    if (!before || before.deleted_at || before.gone) continue;
    if (isOvertaken(before, run.asked)) marks.doubtful.push(id);
    else marks.gone.push(answered({ externalId: id, before, set: { gone } }, known, run));
  }
  return marks;
};

/** What is written of a help desk's ticket says when the latest answer was there. */
const answered = (write: TicketWrite, known: ReadonlyMap<string, KnownTicket>, { asked }: Owner): TicketWrite => {
  if (!asked) return write;
  const before = known.get(write.externalId)?.answered_at ?? asked.answeredAt;
  const answered_at = new Date(Math.max(before.getTime(), asked.answeredAt.getTime()));
  return { ...write, set: { ...write.set, answered_at } };
};

/** Stored content goes before other variants of its id, so that the order on the page does not matter. */
const storedFirst = (
  tickets: readonly IncomingTicket[],
  known: ReadonlyMap<string, KnownTicket>,
): readonly IncomingTicket[] => {
  const { stored = [], others = [] } = Object.groupBy(tickets, (ticket) => {
    const before = known.get(ticket.external_id);
    return before && variantOf(before) === variantOf(ticket) ? 'stored' : 'others';
  });
  return [...stored, ...others];
};

/** Merges the writes of a ticket that a page shows in several variants. */
const mergedWrite = (earlier: TicketWrite | undefined, later: TicketWrite): TicketWrite => {
  if (!earlier) return later;
  const unset = [...new Set([...(earlier.unset ?? []), ...(later.unset ?? [])])].filter((key) => !(key in later.set));
  const { externalId, before } = earlier;
  return { externalId, before, set: { ...earlier.set, ...later.set }, ...(unset.length > 0 && { unset }) };
};
