import type { Ticket } from '../api/types.ts';

/** The reason for a ticket's urgency; null if none is recorded. */
export const reasonOf = ({ triage, alert }: Ticket): string | null => triage?.reason ?? alert?.reason ?? null;

/** More of a message is never seen on a line. */
const lineLength = 160;

/** What a list shows below or beside the subject: why a ticket is urgent; of one that is not, what it begins with says more. */
export const previewOf = (ticket: Ticket): { text: string; isReason: boolean } => {
  const reason = ticket.urgency === 'high' ? reasonOf(ticket) : null;
  return { text: reason ?? ticket.message.slice(0, lineLength), isReason: Boolean(reason) };
};
