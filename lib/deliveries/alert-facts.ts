import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { AlertFacts } from '#lib/destinations/notice.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { isRaisedByPerson, raisedByPerson } from '#lib/tickets/correction.ts';
import { triageRecordOf } from '#lib/tickets/stored-triage.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { rulesInWords } from '#lib/triage/reason.ts';
import type { DeliveryDoc } from './delivery.ts';

/** What deliveries need of a ticket. */
export type NoticedTicket = Pick<TicketDoc, 'alert' | 'subject' | 'url' | 'triage' | 'urgency' | 'correction'>;

const fields = { projection: { alert: 1, subject: 1, url: 1, triage: 1, urgency: 1, correction: 1 } } as const;

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
  ticket: NoticedTicket,
  { include }: Pick<DestinationDoc, 'include'>,
): AlertFacts => ({
  alertId: alert_id,
  tenantId: tenant_id,
  ticketId: ticket_id,
  urgency: 'high',
  reason: reasonFor(ticket),
  subject: include.includes('subject') ? ticket.subject : null,
  ticketUrl: ticket.url ?? null,
  acknowledgeUrl: null,
  raisedAt: ticket.alert?.id === alert_id ? ticket.alert.created_at : created_at,
});

/** The alert's own reason quotes the ticket. */
const reasonFor = (ticket: NoticedTicket): string => {
  const { triage, urgency } = ticket;
  if (isRaisedByPerson(ticket)) return raisedByPerson;
  return (triage && rulesInWords(triageRecordOf(triage, urgency).signals)) || 'The ticket is urgent';
};
