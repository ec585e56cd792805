import type { AnyBulkWriteOperation, Document, Filter } from 'mongodb';
import { maxEscalations } from '#lib/alert-policy/limits.ts';
import { entryUpdates } from '#lib/alerts/entry-updates.ts';
import { maxDestinations } from '#lib/destinations/destination.ts';
import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage, DeliveryMessage } from '#lib/queue/messages.ts';
import { type DeliveryDoc, type DeliveryKey, isRaising } from './delivery.ts';

const updates = entryUpdates('');

/** One delivery, by its message. */
export const oneDelivery = ({ tenant_id, delivery_id }: DeliveryMessage): Filter<DeliveryDoc> => ({
  _id: delivery_id,
  tenant_id,
});

/** Those that raise an alert, at first or again. */
const raising = { notice: { $in: ['trigger', 'escalation'] as const } };

const droppedWithDestination = { state: 'dropped' as const, over_because: { $exists: false } };

export const deliveriesCollection = (store: Store) => store.db.collection<DeliveryDoc>('deliveries');

/** The outbox of deliveries. Times are the server's. */
export const deliveriesIn = (store: Store) => {
  const deliveries = deliveriesCollection(store);
  const session = inSession(store);
  return {
    /**
     * Stores deliveries, due at once if no message comes; one that is there stays as it is. But what raises an alert and was
     * dropped with its destination is replaced: that is active again.
     */
    async create(docs: readonly DeliveryDoc[]): Promise<void> {
      if (docs.length === 0) return;
      const operations = docs.flatMap(({ _id, ...doc }): AnyBulkWriteOperation<DeliveryDoc>[] => [
        { updateOne: { filter: { _id }, update: { $setOnInsert: doc }, upsert: true } },
        ...(isRaising(doc) ? [{ replaceOne: { filter: { _id, ...droppedWithDestination }, replacement: doc } }] : []),
      ]);
      await againIfDuplicate(store, () => deliveries.bulkWrite(operations, { ...session, ordered: false }));
    },

    find: (message: DeliveryMessage): Promise<DeliveryDoc | null> => deliveries.findOne(oneDelivery(message), session),

    /** Deliveries past their due time: never queued, waiting for hours, or their message was lost. */
    findOverdue: (now: Date, limit: number): Promise<Pick<DeliveryDoc, '_id' | 'tenant_id'>[]> =>
      deliveries
        .find({ due_at: { $lte: now } }, { ...session, projection: { tenant_id: 1 }, sort: { due_at: 1 }, limit })
        .toArray(),

    /** Notes that messages of these deliveries were sent. */
    async markQueued(messages: readonly DeliveryMessage[], waitMs = 0): Promise<void> {
      if (messages.length === 0) return;
      const ids = messages.map(({ delivery_id }) => delivery_id);
      await deliveries.updateMany({ _id: { $in: ids }, due_at: { $exists: true } }, moved(waitMs), session);
    },

    /** Queues an undeliverable delivery again, with all its tries; null if it is in another state. */
    async revive(message: DeliveryMessage): Promise<DeliveryDoc | null> {
      const isGivenUp = { ...oneDelivery(message), state: 'undeliverable' as const };
      const again = [...updates.revived(), updates.unset('settled_at', 'expires_at', 'is_collected', 'summary_id')];
      return deliveries.findOneAndUpdate(isGivenUp, again, { ...session, returnDocument: 'after' });
    },

    /** What raised an alert, and how it went so far. */
    raisingOf: (alertId: string): Promise<DeliveryDoc[]> =>
      deliveries.find({ alert_id: alertId, ...raising }, session).toArray(),

    /** The same, at one destination. */
    raisingAt: ({
      alert_id,
      destination_id,
    }: Pick<DeliveryKey, 'alert_id' | 'destination_id'>): Promise<DeliveryDoc[]> =>
      deliveries.find({ alert_id, ...raising, destination_id }, session).toArray(),

    /** What raised earlier alerts of its ticket, the newest. */
    earlierRaising: ({ tenant_id, ticket_id, alert_id }: AlertMessage): Promise<DeliveryDoc[]> =>
      deliveries
        .find(
          { tenant_id, ticket_id, ...raising, alert_id: { $ne: alert_id } },
          { ...session, sort: { created_at: -1, _id: -1 }, limit: maxDestinations * (1 + maxEscalations) },
        )
        .toArray(),
  };
};

export type Deliveries = ReturnType<typeof deliveriesIn>;

/** Those that are settled keep their state. */
const moved = (waitMs: number): Document[] => {
  const [queued] = updates.queued(waitMs);
  return [{ $set: { due_at: queued?.$set.due_at } }];
};
