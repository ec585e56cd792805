import { type Caller, mayAccess } from '#lib/auth/api-key.ts';

/** A WebSocket on which a tenant's changes are pushed, from its admission until it is gone. */
export type SocketDoc = {
  _id: string;
  /** The key that asked for it. */
  key_id: string;
  tenant_id: string;
  /** Of the token that connects it, once; absent afterwards. */
  token_hash?: string;
  /** The gateway's id; absent until it connects. */
  connection_id?: string;
  connected_at?: Date;
  /** Its cursor: the number of the last change that it was sent. */
  seq: number;
  /** The end of its authorization lease, renewed when its key is checked: nothing is pushed to it after that. */
  authorized_until: Date;
  /** Nothing is pushed to it before that: it backs off after failures. */
  due_at: Date;
  /** Consecutive failed pushes. */
  failures: number;
  /** When anything was last sent to it. */
  sent_at: Date;
  /** It is closed then at the latest. */
  expires_at: Date;
};

/** One that is connected. */
export type OpenSocket = SocketDoc & Required<Pick<SocketDoc, 'connection_id' | 'connected_at'>>;

/** Sockets at once, connected or about to be. */
export const socketBounds = { perKey: 10, perTenant: 50 };

/** All in milliseconds. */
export const socketTimes = {
  /** In which a token has to be used. */
  token: 60_000,
  /** The authorization lease after a check of the key, which is made once a minute. */
  authorization: 5 * 60_000,
  /** The longest life of one: API Gateway ends a connection after two hours. */
  life: 2 * 3_600_000,
  /** Idle time after which it is sent a heartbeat: API Gateway ends a connection that is idle for ten minutes. */
  heartbeat: 4 * 60_000,
  /** The gateway may not know a connection yet for so long after it asked whether to accept it. */
  opening: 10_000,
  /** The first and the longest pause after a push that failed. */
  backoff: { first: 2_000, longest: 60_000 },
};

/** A connection with so many consecutive failed pushes is closed: its client resumes at its cursor. */
export const mostFailures = 10;

/** Exponential backoff: the pause after so many consecutive failures, in milliseconds. */
export const pauseAfter = (failures: number): number =>
  Math.min(socketTimes.backoff.longest, socketTimes.backoff.first * 2 ** (failures - 1));

/** The caller whose budgets its pushes are charged to. */
export const callerOf = ({ key_id: keyId, tenant_id }: Pick<SocketDoc, 'key_id' | 'tenant_id'>): Caller => ({
  ...{ keyId, tenants: [tenant_id], scopes: ['read'], expiresAt: null },
});

/** Whether a socket's key, if it still exists, may read what is pushed to it. */
export const mayRead = (caller: Caller | undefined, { tenant_id }: Pick<SocketDoc, 'tenant_id'>): boolean =>
  caller?.scopes.includes('read') === true && mayAccess(caller, tenant_id);
