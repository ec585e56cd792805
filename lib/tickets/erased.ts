import type { IncomingTicket, TicketContent, TriageRecord } from './ticket.ts';

/** Replaces an erased text. */
export const erasedMark = '[erased]';

/** A ticket's content without its customer's texts, under another name. Its source and status stay. */
export const withoutWords = <Content extends Pick<TicketContent, 'customer_id' | 'subject' | 'message'>>(
  content: Content,
  alias: string,
): Content => ({ ...content, customer_id: alias, subject: erasedMark, message: erasedMark });

/** A triage record without the quoted texts. */
export const withoutMatches = ({ signals, ...record }: TriageRecord): TriageRecord => ({
  ...record,
  reason: erasedMark,
  signals: signals.map((signal) => ({ ...signal, match: erasedMark })),
});

type Texts = Pick<IncomingTicket, 'subject' | 'message'>;

export const hasErasedText = ({ subject, message }: Texts): boolean => subject === erasedMark || message === erasedMark;

/** The same with erased texts empty: the mark is not searched, counted or triaged. */
export const withoutMarks = <T extends Texts>(ticket: T): T =>
  hasErasedText(ticket) ? { ...ticket, subject: unmarked(ticket.subject), message: unmarked(ticket.message) } : ticket;

const unmarked = (text: string): string => (text === erasedMark ? '' : text);
