import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import type { Tombstone } from '#lib/tickets/gone.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { isOnItsWay } from '#lib/tickets/new-alert.ts';
import type { Alert, IncomingTicket, TicketDoc } from '#lib/tickets/ticket.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { variantOf } from './incoming-version.ts';
import { noCounts, type RunCounts, type TicketFault } from './run.ts';
import type { ParsedPage } from './sort-out.ts';
import { type Owner, type PlanRules, planKnown, planNew } from './ticket-plan.ts';
import { isFuture } from './version-order.ts';

/** Everything that a page will write, count and log. */
export type PagePlan = {
  writes: TicketWrite[];
  /** Marks of living tickets that their help desk says are gone. */
  gone: TicketWrite[];
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
  { page, tickets, repeated, foreign, faults, malformedIds, unchangedIds, tombstones }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: Owner,
  rules: PlanRules,
  now: Date,
): PagePlan => {
  const gone = tombstones.flatMap((tombstone) => markOf(tombstone, known));
  const stored = unchangedIds.filter((id) => known.has(id));
  const unchanged = repeated + stored.length + tombstones.length - gone.length;
  const unread = unchangedIds
    .filter((id) => !known.has(id))
    .map((id) => ({ page, ticket_id: id, reason: unreadReason }));
  const counts = { ...noCounts, unchanged, skipped: foreign, errors: faults.length + unread.length };
  const plan: PagePlan = {
    ...{ writes: [], gone, seenIds: [], history: [], counts, alerts: [] },
    faults: [...faults, ...unread],
  };
  const seen = new Set([...malformedIds.filter((id) => known.has(id)), ...stored]);
  const writes = new Map<string, TicketWrite>();
  const hasVariants = new Set(tickets.map(({ external_id }) => external_id)).size < tickets.length;
  /** The state that this page gave to an id that it repeats. */
  const changed = new Map<string, KnownTicket>();
  for (const ticket of hasVariants ? storedFirst(tickets, known) : tickets) {
    const ticketId = ticket.external_id;
    const before = changed.get(ticketId) ?? known.get(ticketId);
    const step = before ? planKnown(ticket, before, run, rules, now) : planNew(ticket, run.tenantId, rules, now);
    counts[step.count]++;
    if (isFuture(ticket.created_at, now)) counts.future_dated++;
    if (step.staleness) {
      counts.stale++;
      plan.faults.push({ page, ticket_id: ticketId, reason: step.staleness });
    }
    const set: Partial<TicketDoc> = { ...step.set, seen_by: run.jobId };
    if (step.alert) {
      set.alert = step.alert;
      if (isOnItsWay(step.alert)) plan.alerts.push({ ticketId, alert: step.alert });
    }
    if (step.history) plan.history.push({ ...step.history, ticket_id: ticketId, job_id: run.jobId });
    const write = { externalId: ticketId, before: before ?? null, set, ...(step.unset && { unset: step.unset }) };
    if (hasVariants) changed.set(ticketId, afterWrite(before ?? null, write));
    if (!step.set && !step.unset && !step.history) seen.add(ticketId);
    else writes.set(ticketId, mergedWrite(writes.get(ticketId), write));
  }
  plan.writes = [...writes.values()];
  plan.seenIds = [...seen].filter((id) => !writes.has(id));
  return plan;
};

/** A ticket that is unknown, deleted or marked already needs no mark. */
const markOf = ({ id, gone }: Tombstone, known: ReadonlyMap<string, KnownTicket>): TicketWrite[] => {
  const before = known.get(id);
  return !before || before.deleted_at || before.gone ? [] : [{ externalId: id, before, set: { gone } }];
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
