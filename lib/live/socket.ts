import { type Caller, mayAccess } from '#lib/auth/api-key.ts';

/** A WebSocket on which a tenant's changes are pushed, from when it is asked for until it is gone. */
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
  /** The change number that it has been sent up to. */
  seq: number;
  /** Nothing is pushed to it after that, unless its key was checked again. */
  authorized_until: Date;
  /** Nothing is pushed to it before that. */
  due_at: Date;
  /** Pushes that failed in a row. */
  failures: number;
  /** When it was last sent anything. */
  said_at: Date;
  /** Over then, whatever else. */
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
  /** How long a key is trusted after it was checked; it is checked once a minute. */
  authorization: 5 * 60_000,
  /** How long one lasts: API Gateway ends a connection after two hours. */
  life: 2 * 3_600_000,
  /** Silence after which it is sent a heartbeat: API Gateway ends what is idle for ten minutes. */
  heartbeat: 4 * 60_000,
  /** The gateway may not know a connection yet for so long after it asked whether to accept it. */
  opening: 10_000,
  /** The first and the longest pause after a push that failed. */
  backoff: { first: 2_000, longest: 60_000 },
};

/** A connection at which so many pushes failed in a row is closed: its reader comes back to where it was. */
export const mostFailures = 10;

/** The pause after so many failures in a row. */
export const pauseAfter = (failures: number): number =>
  Math.min(socketTimes.backoff.longest, socketTimes.backoff.first * 2 ** (failures - 1));

/** Whom its pushes are charged to. */
export const callerOf = ({ key_id: keyId, tenant_id }: Pick<SocketDoc, 'key_id' | 'tenant_id'>): Caller => ({
  ...{ keyId, tenants: [tenant_id], scopes: ['read'], expiresAt: null },
});

/** Whether a socket's key, if there still is one, may see what is pushed to it. */
export const mayFollow = (caller: Caller | undefined, { tenant_id }: Pick<SocketDoc, 'tenant_id'>): boolean =>
  caller?.scopes.includes('read') === true && mayAccess(caller, tenant_id);
