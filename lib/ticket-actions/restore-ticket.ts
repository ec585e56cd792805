import type { AlertBackfill } from '#lib/config-values.ts';
import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { alertPolicy } from '#lib/tickets/alert-policy.ts';
import { alertOf, isAlerted, isOnItsWay, isReopened, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';

export type Restored =
  | { kind: 'restored'; ticket: TicketDoc; alert: Alert | null }
  | { kind: 'living' }
  | { kind: 'unknown' };

type RestoreOptions = { alertBackfill?: AlertBackfill; now?: Date };

/**
 * Restores a deleted ticket; if it is urgent and was not alerted, it gets an alert, which the caller queues. Null if that
 * is suppressed.
 */
export const restoreTicket = (
  store: Store,
  tenantId: string,
  ticketId: string,
  { alertBackfill = 'suppress', now = new Date() }: RestoreOptions = {},
): Promise<Restored> =>
  inTransaction<Restored>(store, async (tx) => {
    const ticket = await ticketsOf(tx, tenantId).findAny(ticketId);
    if (!ticket) return tx.abandon({ kind: 'unknown' });
    if (!ticket.deleted_at) return tx.abandon({ kind: 'living' });
    const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(tenantId));
    // What a person restores is no import, so its age does not matter.
    const policy = alertPolicy({ isFinished, isFirstImport: false, backfill: alertBackfill });
    const isNews =
      ticket.urgency === 'high' && (!isAlerted(ticket.alert) || isReopened(ticket.alert, ticket, ticket, policy));
    const alert = isNews ? alertOf(ticket, reasonOfRestored(ticket), policy, now) : null;
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
    const isSent = alert !== null && isOnItsWay(alert);
    return { kind: 'restored', ticket: afterWrite<TicketDoc>(ticket, write), alert: isSent ? alert : null };
  });
