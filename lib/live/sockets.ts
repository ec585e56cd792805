import type { Store } from '#lib/mongo/store.ts';
import { type OpenSocket, type SocketDoc, socketTimes } from './socket.ts';

export const socketsCollection = (store: Store) => store.db.collection<SocketDoc>('live_sockets');

/** So many milliseconds after a moment. */
export const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** The sockets of the deployment, from their admission until they are gone. Every state transition is one write. */
export const socketsIn = (store: Store) => {
  const sockets = socketsCollection(store);

  return {
    add: async (socket: SocketDoc): Promise<void> => void (await sockets.insertOne(socket)),

    /** How many a key and a tenant have that have not expired, those included that are about to connect. */
    async countOf({ key_id, tenant_id }: Pick<SocketDoc, 'key_id' | 'tenant_id'>, now: Date) {
      const expires_at = { $gt: now };
      const [ofKey, ofTenant] = await Promise.all([
        sockets.countDocuments({ key_id, expires_at }),
        sockets.countDocuments({ tenant_id, expires_at }),
      ]);
      return { ofKey, ofTenant };
    },

    /** Gives a connection the socket that this token is of: of any number of callers one succeeds, before it expires. */
    async connect(token_hash: string, connection_id: string, now: Date): Promise<OpenSocket | null> {
      const doc = await sockets.findOneAndUpdate(
        { token_hash, expires_at: { $gt: now } },
        {
          $set: {
            ...{ connection_id, connected_at: now, due_at: now, sent_at: now },
            ...{ authorized_until: after(now, socketTimes.authorization), expires_at: after(now, socketTimes.life) },
          },
          $unset: { token_hash: '' },
        },
        { returnDocument: 'after' },
      );
      return doc as OpenSocket | null;
    },

    /** The socket of a connection, unless it has expired. */
    findConnected: (connection_id: string, now: Date): Promise<OpenSocket | null> =>
      sockets.findOne<OpenSocket>({ connection_id, expires_at: { $gt: now } }),

    removeConnected: async (connection_id: string): Promise<void> => void (await sockets.deleteOne({ connection_id })),

    remove: async (ids: readonly string[]): Promise<void> =>
      void (await sockets.deleteMany({ _id: { $in: [...ids] } })),
  };
};
