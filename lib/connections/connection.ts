import type { Credentials } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskKind } from '#lib/helpdesks/helpdesk-kind.ts';
import type { Cursor } from '#lib/helpdesks/page.ts';
import type { Target } from '#lib/helpdesks/target.ts';
import type { Sealed } from '#lib/sealing/sealed.ts';

/**
 * A draft was not tested yet. An active one was, and works as far as is known. One that needs authorization makes no call
 * until a person gives it other credentials, or tests it.
 */
export const connectionStates = ['draft', 'active', 'needs_auth'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/** What a tenant chose besides its desk. */
export type ConnectionSettings = {
  /** Tickets that did not change since are not ingested. */
  since: Date | null;
};

/** Credentials and token under one seal, and what may be known of them without opening it. */
export type StoredSecret = {
  sealed: Sealed;
  /** Grows with every token, so that of several writers one succeeds. */
  version: number;
  credentials: Credentials['kind'];
  /** The name of an OAuth client, which is no secret. */
  client_id: string | null;
  /** When a person gave the credentials. */
  set_at: Date;
  /** When the token ends; null without a token. */
  expires_at: Date | null;
  /** Scopes that the desk did not grant with the token. */
  scopes_missing?: string[];
  /** The token replaces one that the desk refused, and was not accepted yet. */
  is_unproven?: boolean;
};

/** How far the passes of a connection are. */
export type Checkpoint = {
  /** Where the next incremental pass starts. */
  cursor: Cursor;
  taken_at: Date;
  /** Every change before this moment is stored. */
  complete_until: Date;
};

/** A consent that a person was asked for. */
export type PendingAuthorization = {
  /** SHA-256 of the state that comes back with it. */
  state_hash: string;
  /** The verifier of PKCE. */
  sealed: Sealed;
  expires_at: Date;
};

/** Where the desk sends its events to. */
export type StoredHook = {
  /** Part of its URL: 160 random bits. */
  id: string;
  /** The secret that events are verified by. Null until the desk has made it. */
  sealed: Sealed | null;
  /** The secret before, which is accepted for a while, so that none is refused while a person changes it at the desk. */
  former: { sealed: Sealed; until: Date } | null;
  set_at: Date;
  /** When the last genuine event came, give or take some seconds. */
  last_at: Date | null;
  /** Requests that were not genuine. */
  refused: number;
  /** The last of them; absent in documents of earlier releases. */
  last_refused?: { at: Date; reason: 'forged' | 'stale' } | null;
  /** Incremental runs that found changes since the last genuine event. */
  silent_runs?: number;
};

/** A tenant's connection to its help desk. Each field is bounded, and a tenant has one document. */
export type ConnectionDoc = {
  tenant_id: string;
  connection_id: string;
  /** Grows with every change of desk or credentials: whatever began under another one does not count any more. */
  revision: number;
  kind: Exclude<HelpdeskKind, 'generic'>;
  target: Target;
  base_url: string;
  /** Whose limits and ids count: the desk's account. */
  account_key: string;
  settings: ConnectionSettings;
  state: ConnectionState;
  /** Why it needs authorization. */
  state_reason: string | null;
  state_at: Date;
  /** Since when it needs authorization, until a call of a run or a test succeeds; missing where it never did. */
  needed_auth_at?: Date | null;
  secret: StoredSecret | null;
  /** Who is getting a token, or until when nobody may. */
  token_lease: { id: string; until: Date } | null;
  authorization: PendingAuthorization | null;
  /** Absent in documents of earlier releases. */
  hook?: StoredHook | null;
  checkpoint: Checkpoint | null;
  /** When the last complete full pass began. */
  last_full_at: Date | null;
  created_at: Date;
  updated_at: Date;
  /** Set when it was removed: the account is kept, since the tenant's tickets are from there. */
  deleted_at: Date | null;
};

/** Tenants without a connection share the generic provider. */
export type GenericConnection = { kind: 'generic'; tenant_id: string };
export type Connection = ConnectionDoc | GenericConnection;

/** Limits and circuits of accounts have names that begin so; no service of ours has such a name. */
export const accountLimitPrefix = 'desk:';

/** The name of an account's limit and circuit. */
export const accountLimitName = ({ account_key }: Pick<ConnectionDoc, 'account_key'>): string =>
  `${accountLimitPrefix}${account_key}`;

/**
 * An API at another address has other tickets under the same ids, also at another path of one host, and so has another
 * account that the target names.
 */
export const accountKeyOf = (kind: HelpdeskKind, baseUrl: string, account: string | null = null): string => {
  const { host, pathname } = new URL(baseUrl);
  const named = account === null ? [] : [account];
  return [kind, host, ...pathname.split('/').filter((part) => part !== ''), ...named].join(':');
};

/** The kind of the help desk that an account is at. */
export const kindOfAccount = (accountKey: string): ConnectionDoc['kind'] =>
  accountKey.slice(0, accountKey.indexOf(':')) as ConnectionDoc['kind'];
