import type { Document, Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { deliveriesCollection } from './deliveries.ts';
import type { DeliveryDoc, OverBecause } from './delivery.ts';
import { settledAs } from './delivery-tries.ts';

/** A held delivery that no summary counts. */
const isFree = { state: 'held', is_collected: { $ne: true } } as const;

/**
 * Deliveries that are held by the policy of their tenant. What is settled here stays due: its alert is settled where
 * deliveries are. Times are the server's.
 */
export const heldDeliveriesIn = (store: Store) => {
  const deliveries = deliveriesCollection(store);
  const session = inSession(store);
  const drop = async (filter: Filter<DeliveryDoc>, because: OverBecause): Promise<void> => {
    await deliveries.updateMany({ ...filter, ...isFree }, overAs(because), session);
  };

  return {
    /** Drops these, since their alerts are over. */
    dropAll: (ids: readonly string[], because: OverBecause): Promise<void> =>
      ids.length === 0 ? Promise.resolve() : drop({ _id: { $in: [...ids] } }, because),

    /** Drops those of an alert that is over. */
    dropOf: ({ tenant_id, ticket_id, alert_id }: AlertMessage, because: OverBecause): Promise<void> =>
      drop({ tenant_id, ticket_id, alert_id }, because),

    /** Holds again what was dropped of an alert because that was over; how many there are. */
    async holdAgain({ tenant_id, ticket_id, alert_id }: AlertMessage): Promise<number> {
      const dropped = { tenant_id, ticket_id, alert_id, state: 'dropped' as const, over_because: { $exists: true } };
      const { matchedCount } = await deliveries.updateMany(dropped, heldAgain, session);
      return matchedCount;
    },

    /** Queues one that is due. Null if it is held no more. */
    release: ({ _id }: Pick<DeliveryDoc, '_id'>): Promise<DeliveryDoc | null> =>
      deliveries.findOneAndUpdate(
        { _id, ...isFree },
        { $set: { state: 'queued' } },
        { ...session, returnDocument: 'after' },
      ),

    /** Those that wait for a summary, the oldest first. */
    async waitingFor(summaryId: string, limit: number): Promise<DeliveryDoc[]> {
      const waiting = await deliveries.find({ summary_id: summaryId, ...isFree }, { ...session, limit }).toArray();
      return waiting.toSorted((one, other) => one.created_at.getTime() - other.created_at.getTime());
    },

    /** From now on a summary counts these. */
    async collect(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await deliveries.updateMany({ _id: { $in: [...ids] }, ...isFree }, { $set: { is_collected: true } }, session);
    },

    /** Settles those that a settled summary counts as that was, also those that were given up with it before. */
    async settleWith({ _id, state, error }: Pick<DeliveryDoc, '_id' | 'state' | 'error'>): Promise<void> {
      if (state === 'held' || state === 'queued') return;
      const open = state === 'sent' ? (['held', 'undeliverable'] as const) : (['held'] as const);
      const counted: Filter<DeliveryDoc> = { summary_id: _id, is_collected: true, state: { $in: [...open] } };
      const ended = settledAs(state, state === 'sent' ? null : `Its summary: ${error}`);
      await deliveries.updateMany(counted, ended, session);
    },
  };
};

export type HeldDeliveries = ReturnType<typeof heldDeliveriesIn>;

const ends: Readonly<Record<OverBecause, string>> = {
  calmed: 'Its ticket was no longer urgent before it was sent',
  closed: 'Its ticket was closed before it was sent',
  deleted: 'Its ticket was deleted before it was sent',
  acknowledged: 'It was acknowledged before it was sent',
};

const overAs = (because: OverBecause): Document[] => settledAs('dropped', ends[because], { over_because: because });

/** Until the same time as before: what is past is due at once. */
const heldAgain: Document[] = [
  { $set: { state: 'held', due_at: '$held_until' } },
  { $unset: ['over_because', 'error', 'settled_at', 'expires_at'] },
];
