import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { changesBetween } from '#lib/tickets/changes.ts';
import { corrected } from '#lib/tickets/correction.ts';
import { hasErasedText } from '#lib/tickets/erased.ts';
import type { SecondOpinion } from '#lib/tickets/second-opinion.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { noReplayCounts, type ReplayCounts, type ReplayExample } from './replay.ts';

/** Triages a stored ticket, by the second opinion on its text if it has one. */
export type RetriageTicket = (ticket: TicketDoc, opinion?: SecondOpinion) => TicketTriage;

/** Everything that re-triaging a batch writes and counts. It raises no alerts. */
export type BatchPlan = {
  writes: TicketWrite[];
  history: HistoryEntry[];
  counts: ReplayCounts;
  examples: ReplayExample[];
};

/**
 * Pure. A person's correction stands, whatever the rules say. A ticket with unchanged answers only gets the new reasons, and no history. Keywords do not depend on rules, so
 * the tickets come without them.
 */
export const planBatch = (
  tickets: readonly TicketDoc[],
  triage: RetriageTicket,
  isFinished: IsFinished = finishedBy([]),
): BatchPlan => {
  const plan: BatchPlan = {
    writes: [],
    history: [],
    counts: { ...noReplayCounts, processed: tickets.length },
    examples: [],
  };
  for (const before of tickets) {
    if (hasErasedText(before)) continue; // the stored text is less than what was triaged
    const { correction } = before;
    const judged = triage(before, before.second_opinion);
    const verdict = correction ? corrected(judged, correction, isClosedTicket(before, isFinished)) : judged;
    const changes = changesBetween(before, { ...before, ...verdict });
    const { external_id: ticketId } = before;
    if (before.triage?.version !== verdict.triage.version || Object.keys(changes).length > 0)
      plan.writes.push({ externalId: ticketId, before, set: verdict });
    if (Object.keys(changes).length === 0) continue;
    plan.history.push({ ticket_id: ticketId, action: 'updated', changes });
    plan.examples.push({ ticket_id: ticketId, changes: changes as ReplayExample['changes'] });
    plan.counts.changed++;
    if (changes.urgency) plan.counts.urgency_changed++;
    if (changes.sentiment) plan.counts.sentiment_changed++;
    if (changes.requires_action) plan.counts.requires_action_changed++;
    if (changes.urgency?.new === 'high') plan.counts.became_high++;
    if (changes.urgency?.old === 'high') plan.counts.no_longer_high++;
  }
  return plan;
};
