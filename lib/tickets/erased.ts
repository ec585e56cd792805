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

export const isErased = ({ subject, message }: Pick<IncomingTicket, 'subject' | 'message'>): boolean =>
  subject === erasedMark && message === erasedMark;
