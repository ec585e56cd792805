import type { AlertedTicket } from '#lib/alerts/alerted-ticket.ts';
import { addressOf } from '#lib/alerts/alerted-ticket.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import { listDestinations } from '#lib/destinations/destinations.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, deliveryId, deliveryMessageOf } from './delivery.ts';

export type RouteDeps = { store: Store; queue: Sender<DeliveryMessage>; now?: () => Date };

/**
 * Makes a delivery of an alert for each active destination of its tenant, and queues them. False if the tenant has none:
 * then the alert goes to the notification service. Can be repeated: there is one delivery for each destination.
 * @throws if the queue did not accept all of them; the schedule queues the rest
 */
export const routeAlert =
  ({ store, queue, now = () => new Date() }: RouteDeps) =>
  async (ticket: AlertedTicket): Promise<boolean> => {
    const destinations = await listDestinations(store, ticket.tenant_id);
    const deliveries = planDeliveries(ticket, destinations, now());
    if (deliveries.length === 0) return false;
    await deliveriesIn(store).create(deliveries);
    // Only now: from here on the deliveries are what the schedule finds.
    await outboxIn(store).markRouted(addressOf(ticket));
    await queueDeliveries({ store, queue }, deliveries);
    return true;
  };

/** Sends the messages of deliveries. */
export const queueDeliveries = async (
  { store, queue }: Pick<RouteDeps, 'store' | 'queue'>,
  deliveries: readonly Pick<DeliveryDoc, '_id' | 'tenant_id'>[],
): Promise<void> => {
  const messages = deliveries.map(deliveryMessageOf);
  await queue.sendAll(messages.map((message) => ({ message, groupId: message.tenant_id })));
  await deliveriesIn(store).markQueued(messages);
};

/** The deliveries that an alert is due. */
export const planDeliveries = (
  { tenant_id, external_id, alert }: AlertedTicket,
  destinations: readonly Pick<DestinationDoc, '_id' | 'state'>[],
  now: Date,
): DeliveryDoc[] =>
  destinations
    .filter(({ state }) => state === 'active')
    .map(({ _id }) =>
      newDelivery({ alert_id: alert.id, destination_id: _id, notice: 'trigger' }, tenant_id, external_id, now),
    );

const newDelivery = (
  key: Pick<DeliveryDoc, 'alert_id' | 'destination_id' | 'notice'>,
  tenant_id: string,
  ticket_id: string,
  now: Date,
): DeliveryDoc => ({
  _id: deliveryId(key),
  tenant_id,
  ticket_id,
  ...key,
  state: 'queued',
  tries: 0,
  error: null,
  created_at: now,
  due_at: now,
});
