import type { Store } from '#lib/mongo/store.ts';
import type { OpenSocket, SocketDoc } from './socket.ts';
import { socketsCollection } from './sockets.ts';

/** A tenant with sockets, and the lowest cursor among them. */
export type TenantCursor = { tenantId: string; seq: number };

/** A tenant with sockets whose cursor is below this number, that of its last change. */
export type LaggingTenant = { tenantId: string; head: number };

/** The sockets as targets of pushes. */
export const pushTargetsIn = (store: Store) => {
  const sockets = socketsCollection(store);

  return {
    /** The tenants that have sockets. */
    async tenants(): Promise<TenantCursor[]> {
      const found = await sockets
        .aggregate<{ _id: string; seq: number }>([
          { $match: { tenant_id: { $gt: '' } } }, // all, by the index
          { $sort: { tenant_id: 1, seq: 1 } },
          { $group: { _id: '$tenant_id', seq: { $first: '$seq' } } },
        ])
        .toArray();
      return found.map(({ _id, seq }) => ({ tenantId: _id, seq }));
    },

    /** Connected sockets of these tenants that lag, are authorized, and are not backing off; the longest waiting first. */
    due: (tenants: readonly LaggingTenant[], limit: number, now: Date): Promise<OpenSocket[]> =>
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

    /** Advances the cursors of these from one number to another; one that was advanced meanwhile stays as it is. */
    async advance(ids: readonly string[], { from, to }: { from: number; to: number }, now: Date): Promise<void> {
      await sockets.updateMany(
        { _id: { $in: [...ids] }, seq: from },
        { $set: { seq: to, due_at: now, sent_at: now, failures: 0 } },
      );
    },

    /** Nothing is pushed to it before then. */
    async postpone({ _id }: Pick<SocketDoc, '_id'>, due_at: Date, failures: number): Promise<void> {
      await sockets.updateOne({ _id }, { $set: { due_at, failures } });
    },
  };
};
export type PushTargets = ReturnType<typeof pushTargetsIn>;
