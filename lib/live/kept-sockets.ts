import { inBatches } from '#lib/in-batches.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type SocketDoc, socketTimes } from './socket.ts';
import { after, socketsCollection } from './sockets.ts';

/** All sockets, whatever their state, as a check goes through them. */
export const keptSocketsIn = (store: Store) => {
  const sockets = socketsCollection(store);

  return {
    /** All, in batches, those of a key together. */
    batches: (size: number): AsyncGenerator<SocketDoc[]> =>
      inBatches(sockets.find({ key_id: { $gt: '' } }, { sort: { key_id: 1, _id: 1 }, batchSize: size }), size),

    /** Renews the authorization of these: their keys are valid. */
    async authorize(ids: readonly string[], now: Date): Promise<void> {
      const authorized_until = after(now, socketTimes.authorization);
      await sockets.updateMany({ _id: { $in: [...ids] } }, { $set: { authorized_until } });
    },

    /** Notes that a heartbeat was sent to these. */
    async noteSent(ids: readonly string[], now: Date): Promise<void> {
      await sockets.updateMany({ _id: { $in: [...ids] } }, { $set: { sent_at: now } });
    },
  };
};
