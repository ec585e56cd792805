import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { AlertFacts } from '#lib/destinations/notice.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { DeliveryDoc } from './delivery.ts';

/** What deliveries need of a ticket. */
export type NoticedTicket = Pick<TicketDoc, 'alert' | 'subject' | 'url'>;

const fields = { projection: { alert: 1, subject: 1, url: 1 } } as const;

/** The ticket of a delivery; null if there is none any more. */
export const ticketOf = (
  store: Store,
  { tenant_id, ticket_id }: Pick<DeliveryDoc, 'tenant_id' | 'ticket_id'>,
): Promise<NoticedTicket | null> =>
  store.db
    .collection<TicketDoc>('tickets')
    .findOne<NoticedTicket>({ tenant_id, external_id: ticket_id }, { ...inSession(store), ...fields });

/** What a destination may see of an alert: what its ticket says now, and no words of it that are not included. */
export const alertFactsOf = (
  { tenant_id, ticket_id, alert_id, created_at }: DeliveryDoc,
  { alert, subject, url }: NoticedTicket,
  { include }: Pick<DestinationDoc, 'include'>,
): AlertFacts => ({
  alertId: alert_id,
  tenantId: tenant_id,
  ticketId: ticket_id,
  urgency: 'high',
  reason: alert?.id === alert_id ? alert.reason : 'The ticket was urgent',
  subject: include.includes('subject') ? subject : null,
  ticketUrl: url ?? null,
  acknowledgeUrl: null,
  raisedAt: alert?.id === alert_id ? alert.created_at : created_at,
});
