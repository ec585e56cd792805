import { conflict } from '#lib/errors.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import type { Connection, ConnectionDoc } from './connection.ts';

export const connectionsIn = (store: Store) => store.db.collection<ConnectionDoc>('connections');

const withoutId = { projection: { _id: 0 } } as const;

/** The stored document of a tenant, also one that was removed. */
export const findConnection = (store: Store, tenantId: string): Promise<ConnectionDoc | null> =>
  connectionsIn(store).findOne({ tenant_id: tenantId }, { ...inSession(store), ...withoutId });

/** How a tenant's tickets are had: by its connection, or else by the provider that all others share. */
export const connectionOf = async (store: Store, tenantId: string): Promise<Connection> => {
  const found = await findConnection(store, tenantId);
  return found && found.deleted_at === null ? found : { kind: 'generic', tenant_id: tenantId };
};

/** @throws RequestError 409 if the tenant has none */
export const requireConnection = async (store: Store, tenantId: string): Promise<ConnectionDoc> => {
  const connection = await connectionOf(store, tenantId);
  if (connection.kind === 'generic') throw conflict('This tenant has no connection.', {});
  return connection;
};

/**
 * Removes a tenant's connection; false if it has none. Its secrets are gone at once. What is left names the account, since
 * the tickets stay.
 */
export const removeConnection = async (store: Store, tenantId: string): Promise<boolean> => {
  const { matchedCount } = await connectionsIn(store).updateOne(
    { tenant_id: tenantId, deleted_at: null },
    [
      {
        $set: {
          ...{ secret: null, token_lease: null, authorization: null, hook: null, checkpoint: null, last_full_at: null },
          ...{ state: 'draft', state_reason: null, state_at: '$$NOW', needed_auth_at: null },
          ...{ revision: { $add: ['$revision', 1] }, updated_at: '$$NOW', deleted_at: '$$NOW' },
        },
      },
    ],
    inSession(store),
  );
  if (matchedCount === 1) await tenantsIn(store).noteAccount(tenantId, null);
  return matchedCount === 1;
};

/** How many connections need a person, counted no further than `limit`. */
export const countNeedingAuthorization = (store: Store, limit: number): Promise<number> =>
  connectionsIn(store).countDocuments({ state: 'needs_auth' }, { ...inSession(store), limit });

/** A connection that needed authorization, and since when. */
export type Restored = ConnectionDoc & { needed_auth_at: Date };

const isRestored = (before: ConnectionDoc | null): before is Restored => before?.needed_auth_at instanceof Date;

const neededAuth = { needed_auth_at: { $ne: null, $exists: true } };

/**
 * A test of the connection succeeded: it is active, unless it was changed meanwhile. Answers the connection if it needed
 * authorization before, to one caller.
 */
export const activateConnection = async (
  store: Store,
  { tenant_id, revision }: ConnectionDoc,
): Promise<Restored | null> => {
  const before = await connectionsIn(store).findOneAndUpdate(
    { tenant_id, revision, deleted_at: null, $or: [{ state: { $ne: 'active' } }, neededAuth] },
    [{ $set: { state: 'active', state_reason: null, state_at: '$$NOW', needed_auth_at: null } }],
    { ...inSession(store), ...withoutId, returnDocument: 'before' },
  );
  return isRestored(before) ? before : null;
};

/** A call of a run succeeded. Answers the connection if it needed authorization before, to one caller. */
export const noteRestored = async (store: Store, { tenant_id, revision }: ConnectionDoc): Promise<Restored | null> => {
  const before = await connectionsIn(store).findOneAndUpdate(
    { tenant_id, revision, deleted_at: null, state: { $ne: 'needs_auth' }, ...neededAuth },
    { $set: { needed_auth_at: null } },
    { ...inSession(store), ...withoutId, returnDocument: 'before' },
  );
  return isRestored(before) ? before : null;
};
