import type { Document, Filter } from 'mongodb';
import { type CallFailure, entryUpdates, inMs } from '#lib/alerts/entry-updates.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import { deliveriesCollection, oneDelivery } from './deliveries.ts';
import type { DeliveryDoc, DeliveryState } from './delivery.ts';

/** How a delivery ended. `tries` counts the last call, if there was one. */
export type DeliveryEnd =
  | { state: 'sent'; ref?: string | undefined }
  | { state: 'undeliverable'; error: string }
  | { state: 'dropped'; error: string };

/** A settled delivery is kept for so long. */
const keptMs = 30 * 24 * 3_600_000;

const updates = entryUpdates('');

const open = (message: DeliveryMessage): Filter<DeliveryDoc> => ({ ...oneDelivery(message), state: 'queued' });

/** The tries of a delivery: each one claims it, then settles or releases it. Times are the server's. */
export const deliveryTriesIn = (store: Store) => {
  const deliveries = deliveriesCollection(store);
  const session = inSession(store);

  return {
    /** Claims a delivery for one try of at most `callMs`. Null if another one holds it, or it is settled. */
    async claim(message: DeliveryMessage, claimId: string, callMs: number): Promise<DeliveryDoc | null> {
      const options = { ...session, returnDocument: 'after' } as const;
      const doc = await deliveries.findOneAndUpdate(open(message), updates.claimed(claimId, callMs), options);
      return doc?.claim_id === claimId ? doc : null;
    },

    /**
     * Releases a claim; overdue `graceMs` after the wait. After a failure no other message tries sooner: the
     * schedule of tries spans hours.
     */
    async release(message: DeliveryMessage, waitMs: number, failure?: CallFailure, graceMs?: number): Promise<void> {
      const released: Document[] = updates.released(waitMs, failure, graceMs);
      if (failure) released.push({ $set: { not_before: inMs(waitMs) } });
      await deliveries.updateOne(open(message), released, session);
    },

    /** Settles a delivery. It stays due until `close`: what follows from it is not done yet. False if it was settled before. */
    async settle(message: DeliveryMessage, end: DeliveryEnd, isAfterCall = true): Promise<boolean> {
      const { matchedCount } = await deliveries.updateOne(open(message), endedBy(end, isAfterCall), session);
      return matchedCount === 1;
    },

    /** Drops a delivery that nobody is sending. False if somebody is, or it was settled before. */
    async dropUnclaimed(message: DeliveryMessage, error: string): Promise<boolean> {
      const unclaimed = { ...open(message), claim_id: { $exists: false } };
      const { matchedCount } = await deliveries.updateOne(
        unclaimed,
        endedBy({ state: 'dropped', error }, false),
        session,
      );
      return matchedCount === 1;
    },

    /** Nothing is left to do for a settled delivery. */
    async close({ _id }: Pick<DeliveryDoc, '_id'>): Promise<void> {
      const isSettled = { state: { $nin: ['held', 'queued'] as const } };
      await deliveries.updateOne({ _id, ...isSettled }, [updates.unset('due_at')], session);
    },
  };
};

export type DeliveryTries = ReturnType<typeof deliveryTriesIn>;

const settledNow = { settled_at: '$$NOW', expires_at: inMs(keptMs) };

/**
 * The stages that settle a delivery without a try of its own. It is due: what follows from it is not done yet. No error
 * leaves the field out: DocumentDB takes no null in an update of many with the server's time.
 */
export const settledAs = (state: DeliveryEnd['state'], error: string | null, more: Document = {}): Document[] => [
  { $set: { state, ...(error !== null && { error: { $literal: error } }), due_at: '$$NOW', ...settledNow, ...more } },
  ...(error === null ? [{ $unset: 'error' }] : []),
];

const endedBy = (end: DeliveryEnd, isAfterCall: boolean): Document[] => {
  const ref = end.state === 'sent' && end.ref !== undefined && { ref: { $literal: end.ref } };
  const { $set } = updates.ended({
    state: end.state satisfies DeliveryState,
    error: end.state === 'sent' ? null : end.error,
    ...ref,
    ...settledNow,
  });
  const { tries, ...rest } = $set;
  return [{ $set: isAfterCall ? { ...rest, tries } : rest }, updates.unset('claim_id', 'claimed_until')];
};
