import type { Store } from '#lib/mongo/store.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, deliveryMessageOf } from './delivery.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { overAmong } from './over.ts';

/** How long what waits for a summary leaves it alone while that is tried. */
const duringTriesMs = 60 * 60_000;

/**
 * What becomes of a held delivery that is due: dropped if its alert is over, settled with the summary that counts it, or
 * queued on its own. Null if it goes on waiting for its summary.
 */
export const dueHeld = async (store: Store, delivery: DeliveryDoc): Promise<DeliveryDoc | null> => {
  const { _id, tenant_id, summary_id } = delivery;
  const deliveries = deliveriesIn(store);
  const held = heldDeliveriesIn(store);
  const message = deliveryMessageOf(delivery);
  const summary = summary_id === undefined ? null : await deliveries.find({ tenant_id, delivery_id: summary_id });
  if (summary?.state === 'queued') {
    await deliveries.markQueued([message], duringTriesMs);
    return null;
  }
  if (summary && delivery.is_collected) {
    await held.settleWith(summary);
    return deliveries.find(message);
  }
  const because = (await overAmong(store, tenant_id, [delivery])).get(_id);
  if (!because) return (await held.release(delivery)) ?? deliveries.find(message);
  await held.dropAll([_id], because);
  return deliveries.find(message);
};
