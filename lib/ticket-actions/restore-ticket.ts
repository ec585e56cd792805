import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { isAlerted, newAlert, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';

export type Restored =
  | { kind: 'restored'; ticket: TicketDoc; alert: Alert | null }
  | { kind: 'living' }
  | { kind: 'unknown' };

/** Restores a deleted ticket; if it is urgent and was not alerted, it gets an alert, which the caller queues. */
export const restoreTicket = (store: Store, tenantId: string, ticketId: string, now = new Date()): Promise<Restored> =>
  inTransaction<Restored>(store, async (tx) => {
    const ticket = await ticketsOf(tx, tenantId).findAny(ticketId);
    if (!ticket) return tx.abandon({ kind: 'unknown' });
    if (!ticket.deleted_at) return tx.abandon({ kind: 'living' });
    const isNews = ticket.urgency === 'high' && !isAlerted(ticket.alert);
    const alert = isNews ? newAlert(reasonOfRestored(ticket), now) : null;
    const write: TicketWrite = {
      externalId: ticketId,
      before: ticket,
      set: { ...wordsOfTicket(tenantId, ticket), ...(alert && { alert }) },
      unset: ['deleted_at', 'deleted_by'],
    };
    await writeTickets(tx, tenantId, {
      writes: [write],
      history: [
        { ticket_id: ticketId, action: 'restored', changes: { deleted_at: { old: ticket.deleted_at, new: null } } },
      ],
    });
    return { kind: 'restored', ticket: afterWrite<TicketDoc>(ticket, write), alert };
  });
