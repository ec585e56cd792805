import type { RoutedTicket } from '#lib/alerts/routed-alerts.ts';
import type { CalmedBecause } from '#lib/destinations/notice.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { DeliveryDoc, OverBecause } from './delivery.ts';

/** Why what a ticket was alerted for is over; null if it is not. */
export const calmedBecause = (ticket: RoutedTicket, isFinished: IsFinished): CalmedBecause | null => {
  if (ticket.deleted_at) return 'deleted';
  if (ticket.urgency !== 'high') return 'calmed';
  return isClosedTicket(ticket, isFinished) ? 'closed' : null;
};

/** Why nobody needs to be alerted any more of a ticket whose alert is held; null if somebody does. */
export const overBecauseOf = (ticket: RoutedTicket, isFinished: IsFinished): OverBecause | null =>
  calmedBecause(ticket, isFinished) ?? (ticket.alert?.acknowledged_at ? 'acknowledged' : null);

type Alerted = Pick<DeliveryDoc, '_id' | 'tenant_id' | 'ticket_id' | 'alert_id'>;

const fields = { external_id: 1, urgency: 1, status: 1, state: 1, deleted_at: 1, alert: 1 } as const;

/** Which of these deliveries of one tenant are of alerts that are over, and why. One that a newer alert replaced had calmed. */
export const overAmong = async (
  store: Store,
  tenantId: string,
  deliveries: readonly Alerted[],
): Promise<Map<string, OverBecause>> => {
  const external_id = { $in: deliveries.map(({ ticket_id }) => ticket_id) };
  const found = await store.db
    .collection<TicketDoc>('tickets')
    .find<RoutedTicket & Pick<TicketDoc, 'external_id'>>(
      { tenant_id: tenantId, external_id },
      { ...inSession(store), projection: fields },
    )
    .toArray();
  const tickets = new Map(found.map((ticket) => [ticket.external_id, ticket]));
  const isFinished = finishedBy(await tenantsIn(store).finishedStatuses(tenantId));
  const endOf = ({ ticket_id, alert_id }: Alerted): OverBecause | null => {
    const ticket = tickets.get(ticket_id);
    if (!ticket) return 'deleted';
    return ticket.alert?.id === alert_id ? overBecauseOf(ticket, isFinished) : 'calmed';
  };
  return new Map(
    deliveries.flatMap((delivery) => {
      const because = endOf(delivery);
      return because ? [[delivery._id, because] as const] : [];
    }),
  );
};
