import type { Filter } from 'mongodb';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';

/** The fields of a ticket that its alert needs. */
export type AlertedTicket = Pick<TicketDoc, 'tenant_id' | 'external_id'> & { alert: Alert };

export const alertFields = { projection: { tenant_id: 1, external_id: 1, alert: 1 } } as const;

export const addressOf = ({ tenant_id, external_id, alert }: AlertedTicket): AlertMessage => ({
  tenant_id,
  ticket_id: external_id,
  alert_id: alert.id,
});

/** Matches the ticket with this alert in one of these states. */
export const inState = (
  { tenant_id, ticket_id, alert_id }: AlertMessage,
  ...states: Alert['state'][]
): Filter<TicketDoc> => ({
  tenant_id,
  external_id: ticket_id,
  'alert.id': alert_id,
  'alert.state': { $in: states },
});

/** The same, if it is still to be sent. */
export const unsent = (alert: AlertMessage): Filter<TicketDoc> => inState(alert, 'pending', 'queued');
