import { hasSameTexts } from '#lib/tickets/correction.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { isYoung, type SecondOpinion, wantedOpinion } from '#lib/tickets/second-opinion.ts';
import type { FreshTriage, IncomingTicket, TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';

/** Triages a ticket, by the second opinion on its text if it has one. */
export type Classify = (ticket: IncomingTicket, opinion?: SecondOpinion) => FreshTriage;

/** A ticket's triage, and what its second opinion is from then on. */
type Triaged = {
  verdict: TicketTriage;
  opinion: Pick<TicketDoc, 'second_opinion'>;
  /** A field that is no longer true. */
  outdated: readonly 'second_opinion'[];
};

export const triagedFirst = (triage: Classify, ticket: IncomingTicket, now: Date): Triaged => {
  const { isInDoubt, ...verdict } = triage(ticket);
  const opinion = isInDoubt && isYoung(ticket, now) ? { second_opinion: wantedOpinion(now) } : {};
  return { verdict, opinion, outdated: [] };
};

/** A second opinion stays as long as the text that it is on; on another text another one is wanted, or none. */
export const retriaged = (triage: Classify, ticket: IncomingTicket, before: KnownTicket, now: Date): Triaged => {
  const { second_opinion: earlier } = before;
  const kept = hasSameTexts(ticket, before) ? earlier : undefined;
  const { isInDoubt, ...verdict } = triage(ticket, kept);
  if (kept) return { verdict, opinion: {}, outdated: [] };
  if (isInDoubt) return { verdict, opinion: { second_opinion: wantedOpinion(now) }, outdated: [] };
  return { verdict, opinion: {}, outdated: earlier ? ['second_opinion'] : [] };
};
