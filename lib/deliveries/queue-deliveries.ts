import type { Store } from '#lib/mongo/store.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, deliveryMessageOf } from './delivery.ts';

export type RouteDeps = { store: Store; queue: Sender<DeliveryMessage>; now?: () => Date };

/**
 * Sends the messages of deliveries.
 * @throws if the queue did not accept all of them; the schedule queues the rest
 */
export const queueDeliveries = async (
  { store, queue }: RouteDeps,
  deliveries: readonly Pick<DeliveryDoc, '_id' | 'tenant_id'>[],
): Promise<void> => {
  if (deliveries.length === 0) return;
  const messages = deliveries.map(deliveryMessageOf);
  await queue.sendAll(messages.map((message) => ({ message, groupId: message.tenant_id })));
  await deliveriesIn(store).markQueued(messages);
};
