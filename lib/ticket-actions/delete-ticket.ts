import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';

/**
 * Soft-deletes a living ticket on request: it is hidden but stays in the database, and no run restores it. Answers
 * when; null if there is no such living ticket.
 */
export const deleteTicket = (
  store: Store,
  tenantId: string,
  ticketId: string,
  now = new Date(),
): Promise<Date | null> =>
  inTransaction<Date | null>(store, async (tx) => {
    const ticket = await ticketsOf(tx, tenantId).find(ticketId);
    if (!ticket) return tx.abandon(null);
    await writeTickets(tx, tenantId, { deletion: { tickets: [ticket], at: now, by: 'person' } });
    return now;
  });
