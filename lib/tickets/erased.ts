import type { Urgency } from '#lib/triage/triage.ts';
import { type StoredTriage, storedTriage, type TriageRecord, triageRecordOf } from './stored-triage.ts';
import type { IncomingTicket, TicketContent } from './ticket.ts';

/** Replaces an erased text. */
export const erasedMark = '[erased]';

/** A ticket's content without its customer's texts, under another name. Its source and status stay. */
export const withoutWords = <Content extends Pick<TicketContent, 'customer_id' | 'subject' | 'message'>>(
  content: Content,
  alias: string,
): Content => ({ ...content, customer_id: alias, subject: erasedMark, message: erasedMark });

/** A stored triage without the quoted texts. */
export const withoutMatches = (triage: StoredTriage | TriageRecord, urgency: Urgency): StoredTriage => {
  const { signals, ...record } = triageRecordOf(triage, urgency);
  const unquoted = signals.map((signal) => ({ ...signal, match: erasedMark }));
  return storedTriage({ ...record, reason: erasedMark, signals: unquoted }, urgency);
};

type Texts = Pick<IncomingTicket, 'subject' | 'message'>;

export const hasErasedText = ({ subject, message }: Texts): boolean => subject === erasedMark || message === erasedMark;

/** The same with erased texts empty: the mark is not searched, counted or triaged. */
export const withoutMarks = <T extends Texts>(ticket: T): T =>
  hasErasedText(ticket) ? { ...ticket, subject: unmarked(ticket.subject), message: unmarked(ticket.message) } : ticket;

const unmarked = (text: string): string => (text === erasedMark ? '' : text);
