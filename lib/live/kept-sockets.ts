import { inBatches } from '#lib/in-batches.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type SocketDoc, socketTimes } from './socket.ts';
import { after, socketsCollection } from './sockets.ts';

/** The sockets as they are looked at one by one, whatever their state. */
export const keptSocketsIn = (store: Store) => {
  const sockets = socketsCollection(store);

  return {
    /** All, in batches, those of a key together. */
    batches: (size: number): AsyncGenerator<SocketDoc[]> =>
      inBatches(sockets.find({ key_id: { $gt: '' } }, { sort: { key_id: 1, _id: 1 }, batchSize: size }), size),

    /** The keys of these were found to be valid. */
    async authorize(ids: readonly string[], now: Date): Promise<void> {
      const authorized_until = after(now, socketTimes.authorization);
      await sockets.updateMany({ _id: { $in: [...ids] } }, { $set: { authorized_until } });
    },

    /** These took a heartbeat. */
    async heard(ids: readonly string[], now: Date): Promise<void> {
      await sockets.updateMany({ _id: { $in: [...ids] } }, { $set: { said_at: now } });
    },
  };
};
