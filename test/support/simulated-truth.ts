import type { SimulatedTicket } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** Desks show a text's blanks and line ends each in their own way. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether what is stored of a ticket is what its desk has: its words and its state, or that it is gone. */
export const isTrue = (atDesk: SimulatedTicket, stored: TicketDoc | undefined): boolean => {
  if (atDesk.gone !== null) return !stored || Boolean(stored.deleted_at);
  return (
    stored !== undefined &&
    !stored.deleted_at &&
    stored.state === atDesk.state &&
    plain(stored.subject) === plain(atDesk.subject) &&
    plain(stored.message) === plain(atDesk.text)
  );
};
