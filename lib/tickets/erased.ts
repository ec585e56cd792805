import type { IncomingTicket, TicketContent, TriageRecord } from './ticket.ts';

/** Stands where a person's words stood. */
export const erasedMark = '[erased]';

/** A ticket's content without its customer's words, under another name. Its source and state stay. */
export const withoutWords = <Content extends Pick<TicketContent, 'customer_id' | 'subject' | 'message'>>(
  content: Content,
  alias: string,
): Content => ({ ...content, customer_id: alias, subject: erasedMark, message: erasedMark });

/** How a ticket was judged, without the words that it was judged by. */
export const withoutMatches = ({ signals, ...record }: TriageRecord): TriageRecord => ({
  ...record,
  reason: erasedMark,
  signals: signals.map((signal) => ({ ...signal, match: erasedMark })),
});

type Texts = Pick<IncomingTicket, 'subject' | 'message'>;

export const hasErasedText = ({ subject, message }: Texts): boolean => subject === erasedMark || message === erasedMark;

/** The same with nothing where a text is erased: the mark is nobody's words, and is neither found, counted nor triaged. */
export const withoutMarks = <T extends Texts>(ticket: T): T =>
  hasErasedText(ticket) ? { ...ticket, subject: unmarked(ticket.subject), message: unmarked(ticket.message) } : ticket;

const unmarked = (text: string): string => (text === erasedMark ? '' : text);
