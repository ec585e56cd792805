import { maxSamples } from '#lib/destinations/notice.ts';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { maxGroupSize } from './alert-groups.ts';
import { deliveriesCollection } from './deliveries.ts';
import type { DeliveryDoc, SaidInSummary } from './delivery.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { overAmong } from './over.ts';

/**
 * Decides what a summary that is due says, once: all its tries say the same. Alerts that are over by now are dropped. All in
 * one transaction, so that each held alert is counted, or dropped, or left to be sent on its own.
 */
export const collectSummary = async (
  store: Store,
  { _id, tenant_id, summary }: DeliveryDoc,
): Promise<SaidInSummary> => {
  if (summary?.said) return summary.said;
  return inTransaction(store, async (tx) => {
    const deliveries = deliveriesCollection(tx);
    const decided = (await deliveries.findOne({ _id }, inSession(tx)))?.summary?.said;
    if (decided) return tx.abandon(decided);
    const held = heldDeliveriesIn(tx);
    const waiting = await held.waitingFor(_id, maxGroupSize);
    const over = await overAmong(tx, tenant_id, waiting);
    for (const because of new Set(over.values()))
      await held.dropAll(
        waiting.flatMap((one) => (over.get(one._id) === because ? [one._id] : [])),
        because,
      );
    const counted = waiting.filter((one) => !over.has(one._id));
    await held.collect(counted.map((one) => one._id));
    const samples = counted.slice(0, maxSamples).map(({ ticket_id, alert_id }) => ({ ticket_id, alert_id }));
    const said = { count: counted.length, samples };
    await deliveries.updateOne({ _id }, { $set: { 'summary.said': said } }, inSession(tx));
    return said;
  });
};
