import { ticketCountsOf } from '#lib/analytics/ticket-counts.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { isAlerted, newAlert, reasonOfRestored } from './new-alert.ts';
import type { Alert, TicketDoc } from './ticket.ts';
import { historyOf } from './ticket-history.ts';
import { ticketsOf } from './tickets.ts';

/**
 * Deletes a living ticket on a person's word: it shows no more, stays in the database, and no run brings it back.
 * Answers when; null if there is no such living ticket.
 */
export const deleteTicket = (
  store: Store,
  tenantId: string,
  ticketId: string,
  now = new Date(),
): Promise<Date | null> =>
  inTransaction<Date | null>(store, async (tx) => {
    const tickets = ticketsOf(tx, tenantId);
    const ticket = await tickets.find(ticketId);
    if (!ticket) return tx.abandon(null);
    await tickets.softDelete([ticketId], now, 'person');
    await historyOf(tx, tenantId).record([
      { ticket_id: ticketId, action: 'deleted', changes: { deleted_at: { old: null, new: now } } },
    ]);
    await ticketCountsOf(tx, tenantId).follow([{ before: ticket, after: null }]);
    return now;
  });

export type Restored =
  | { kind: 'restored'; ticket: TicketDoc; alert: Alert | null }
  | { kind: 'living' }
  | { kind: 'unknown' };

/** Makes a deleted ticket live again; if it is urgent and nobody was alerted of it, it gets an alert, which the caller queues. */
export const restoreTicket = (store: Store, tenantId: string, ticketId: string, now = new Date()): Promise<Restored> =>
  inTransaction<Restored>(store, async (tx) => {
    const tickets = ticketsOf(tx, tenantId);
    const ticket = await tickets.findAny(ticketId);
    if (!ticket) return tx.abandon({ kind: 'unknown' });
    const { deleted_at: deletedAt, deleted_by: _, ...living } = ticket;
    if (!deletedAt) return tx.abandon({ kind: 'living' });
    const isNews = ticket.urgency === 'high' && !isAlerted(ticket.alert);
    const alert = isNews ? newAlert(reasonOfRestored(ticket), now) : null;
    await tickets.undelete(ticketId, alert ? { alert } : {});
    await historyOf(tx, tenantId).record([
      { ticket_id: ticketId, action: 'restored', changes: { deleted_at: { old: deletedAt, new: null } } },
    ]);
    await ticketCountsOf(tx, tenantId).follow([{ before: null, after: living }]);
    return { kind: 'restored', ticket: { ...living, ...(alert && { alert }) }, alert };
  });
