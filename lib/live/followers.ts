import type { Store } from '#lib/mongo/store.ts';
import type { OpenSocket, SocketDoc } from './socket.ts';
import { socketsCollection } from './sockets.ts';

/** A tenant with sockets, and the least number that one of them has been sent up to. */
export type Followed = { tenantId: string; seq: number };

/** A tenant of which some sockets are behind this number. */
export type Behind = { tenantId: string; head: number };

/** The sockets as those who are to be sent what comes next. */
export const followersIn = (store: Store) => {
  const sockets = socketsCollection(store);

  return {
    /** The tenants that have sockets. */
    async tenants(): Promise<Followed[]> {
      const found = await sockets
        .aggregate<{ _id: string; seq: number }>([
          { $match: { tenant_id: { $gt: '' } } }, // all, by the index
          { $sort: { tenant_id: 1, seq: 1 } },
          { $group: { _id: '$tenant_id', seq: { $first: '$seq' } } },
        ])
        .toArray();
      return found.map(({ _id, seq }) => ({ tenantId: _id, seq }));
    },

    /** Connected sockets that are behind and may be pushed to, those first that wait longest. */
    due: (tenants: readonly Behind[], limit: number, now: Date): Promise<OpenSocket[]> =>
      sockets
        .find<OpenSocket>(
          {
            $or: tenants.map(({ tenantId, head }) => ({ tenant_id: tenantId, seq: { $lt: head } })),
            connection_id: { $exists: true },
            due_at: { $lte: now },
            authorized_until: { $gt: now },
            expires_at: { $gt: now },
          },
          { sort: { due_at: 1 }, limit },
        )
        .toArray(),

    /** These took what is between two numbers; one that somebody moved meanwhile stays as it is. */
    async sent(ids: readonly string[], { from, to }: { from: number; to: number }, now: Date): Promise<void> {
      await sockets.updateMany(
        { _id: { $in: [...ids] }, seq: from },
        { $set: { seq: to, due_at: now, said_at: now, failures: 0 } },
      );
    },

    /** Pushes to it go on then. */
    async postpone({ _id }: Pick<SocketDoc, '_id'>, due_at: Date, failures: number): Promise<void> {
      await sockets.updateOne({ _id }, { $set: { due_at, failures } });
    },
  };
};
export type Followers = ReturnType<typeof followersIn>;
