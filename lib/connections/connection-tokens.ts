import { randomUUID } from 'node:crypto';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Sealed } from '#lib/sealing/sealed.ts';
import type { ConnectionDoc, StoredSecret } from './connection.ts';
import { connectionsIn } from './connections.ts';

/** Longer than a token takes to get and to store. */
const leaseMs = 30_000;

/** Holds the lease while nobody may ask. */
const nobody = 'nobody';

export type TokenClaim =
  | { kind: 'held' }
  /** Another caller is getting the token. */
  | { kind: 'taken'; waitMs: number }
  /** The desk gave none: nobody asks it before then. */
  | { kind: 'postponed'; waitMs: number }
  /** There is another token or revision than the caller knows, or no connection any more. */
  | { kind: 'moved' };

export type NewToken = {
  sealed: Sealed;
  expiresAt: Date;
  isUnproven: boolean;
  scopesMissing: string[];
  /** If the credentials beside it are of another kind now. */
  credentials?: StoredSecret['credentials'];
};

const known = ({ tenant_id, connection_id, revision, secret }: ConnectionDoc) => ({
  ...{ tenant_id, connection_id, revision, deleted_at: null },
  'secret.version': secret?.version ?? 0,
});

/**
 * The token of a connection over all instances: one gets it, the others wait. The lease only spares calls; the version in
 * every filter is what keeps two writers apart. All times are of the server's clock.
 */
export const connectionTokensIn = (store: Store) => {
  const connections = connectionsIn(store);
  const session = inSession(store);
  const change = async (connection: ConnectionDoc, changes: object): Promise<boolean> =>
    (await connections.updateOne(known(connection), [{ $set: changes }], session)).matchedCount === 1;

  return {
    /** Claims the right to get the next token. */
    async claim(connection: ConnectionDoc): Promise<TokenClaim> {
      const id = randomUUID();
      const found = await connections.findOneAndUpdate(known(connection), [{ $set: claimedBy(id) }], {
        ...session,
        returnDocument: 'after',
        projection: { token_lease: 1, wait_ms: { $subtract: ['$token_lease.until', '$$NOW'] } },
      });
      if (!found) return { kind: 'moved' };
      if (found.token_lease?.id === id) return { kind: 'held' };
      const { wait_ms } = found as { wait_ms?: unknown };
      const kind = found.token_lease?.id === nobody ? 'postponed' : 'taken';
      return { kind, waitMs: Math.max(1, Number(wait_ms)) };
    },

    /**
     * Stores a token in place of the known one; null if that was replaced already. A connection that has a token needs no
     * authorization, unless the token is in place of a refused one, and may be refused as well.
     */
    async put(connection: ConnectionDoc, token: NewToken): Promise<StoredSecret | null> {
      const secret = connection.secret && secretWith(connection.secret, token);
      const state = token.isUnproven ? { token_lease: null } : atWork;
      return secret && (await change(connection, { ...literal({ secret }), ...state })) ? secret : null;
    },

    /** Nobody asks for a token before `waitMs` have passed. */
    async postpone(connection: ConnectionDoc, waitMs: number): Promise<void> {
      await change(connection, { token_lease: { id: nobody, until: { $add: ['$$NOW', waitMs] } } });
    },

    /** Notes that a person must act; false if the known credentials or token were replaced already. */
    needAuthorization: (connection: ConnectionDoc, reason: string): Promise<boolean> =>
      change(connection, {
        ...{ state: 'needs_auth', state_reason: { $literal: reason }, state_at: '$$NOW' },
        needed_auth_at: { $ifNull: ['$needed_auth_at', '$$NOW'] },
        token_lease: null,
      }),

    /** The desk accepted a token that replaced a refused one. */
    async noteProven(connection: ConnectionDoc): Promise<void> {
      await change(connection, { 'secret.is_unproven': false });
    },
  };
};

const claimedBy = (id: string) => {
  const isFree = { $lte: [{ $ifNull: ['$token_lease.until', new Date(0)] }, '$$NOW'] };
  const mine = { id, until: { $add: ['$$NOW', leaseMs] } };
  return { token_lease: { $cond: [isFree, mine, '$token_lease'] } };
};

const secretWith = (
  secret: StoredSecret,
  { sealed, expiresAt, isUnproven, scopesMissing, credentials = secret.credentials }: NewToken,
): StoredSecret => ({
  ...secret,
  sealed,
  credentials,
  version: secret.version + 1,
  expires_at: expiresAt,
  scopes_missing: scopesMissing,
  is_unproven: isUnproven,
});

const needsAuth = { $eq: ['$state', 'needs_auth'] };

const atWork = {
  token_lease: null,
  state: { $cond: [needsAuth, 'active', '$state'] },
  state_reason: null,
  state_at: { $cond: [needsAuth, '$$NOW', '$state_at'] },
};
