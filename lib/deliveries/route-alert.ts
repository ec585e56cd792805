import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import { listDestinations } from '#lib/destinations/destinations.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';
import { queueDeliveries, type RouteDeps } from './queue-deliveries.ts';

/**
 * Makes a delivery of an alert for each active destination of its tenant, and queues them. False if the tenant has none:
 * then the alert goes to the notification service. An earlier alert of the ticket is over. Can be repeated: there is one
 * delivery for each destination and notice.
 * @throws if the queue did not accept all of them; the schedule queues the rest
 */
export const routeAlert =
  ({ store, queue, now = () => new Date() }: RouteDeps) =>
  async (ticket: AlertedTicket): Promise<boolean> => {
    const destinations = await listDestinations(store, ticket.tenant_id);
    const triggers = planDeliveries(ticket, destinations, now());
    if (triggers.length === 0) return false;
    const earlier = await deliveriesIn(store).earlierTriggers(addressOf(ticket));
    const resolves = earlier.map(
      (trigger): DeliveryDoc => ({
        ...newDelivery({ ...trigger, notice: 'resolve' }, now()),
        because: 'calmed',
      }),
    );
    await deliveriesIn(store).create([...triggers, ...resolves]);
    // Only now: from here on the deliveries are what the schedule finds.
    await routedAlertsIn(store).markRouted(addressOf(ticket));
    await queueDeliveries({ store, queue }, [...triggers, ...resolves]);
    return true;
  };

/** The deliveries that an alert is due. */
export const planDeliveries = (
  { tenant_id, external_id: ticket_id, alert }: AlertedTicket,
  destinations: readonly Pick<DestinationDoc, '_id' | 'state'>[],
  now: Date,
): DeliveryDoc[] =>
  destinations
    .filter(({ state }) => state === 'active')
    .map(({ _id: destination_id }) =>
      newDelivery({ tenant_id, ticket_id, alert_id: alert.id, destination_id, notice: 'trigger' }, now),
    );
