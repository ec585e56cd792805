import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { badInput, conflict } from '#lib/errors.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { Credentials } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { baseUrlOf, loopbackTarget, type Target } from '#lib/helpdesks/target.ts';
import { isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { type HostRule, isLoopback, refusalOf } from '#lib/outgoing/host-rule.ts';
import { inBody, readBySchema } from '#lib/read-by-schema.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { accountKeyOf, type ConnectionDoc, type ConnectionSettings } from './connection.ts';
import { sealSecret } from './connection-secret.ts';
import { connectionsIn, findConnection } from './connections.ts';

/** What a person enters. Target and credentials are read by the adapter of the kind. */
export type ConnectionInput = {
  kind: ConnectionDoc['kind'];
  target: Readonly<Record<string, string>>;
  credentials?: Readonly<Record<string, string>> | undefined;
  settings?: { since?: Date | null | undefined } | undefined;
};

type PutDeps = { store: Store; keys: Pick<DataKeys, 'generate'>; hosts: HostRule; now: Date };

/** The desk that is meant, checked. */
type Desk = Pick<ConnectionDoc, 'kind' | 'target' | 'base_url' | 'account_key'>;

/** A change of the same document by another request is made good so often. */
const maxRaces = 5;

/**
 * Stores a tenant's connection. Without credentials the stored ones stay, unless the desk is another one: a secret goes to
 * the host that it was given for alone.
 * @throws RequestError 422 for what its adapter does not accept; 409 if the tenant's tickets are of another account
 */
export const putConnection = async (
  deps: PutDeps,
  tenantId: string,
  input: ConnectionInput,
): Promise<ConnectionDoc> => {
  const { desk, credentials } = readInput(input, deps.hosts, deps.now);
  for (let race = 0; race < maxRaces; race++) {
    const existing = await findConnection(deps.store, tenantId);
    await refuseOtherAccount(deps.store, tenantId, desk, existing);
    const stored = await storeOver(deps, existing, { tenantId, desk, credentials, settings: settingsOf(input) });
    if (!stored) continue;
    await tenantsIn(deps.store).noteAccount(tenantId, stored.account_key);
    return stored;
  }
  throw conflict('The connection is being changed by other requests.', {});
};

const settingsOf = ({ settings }: ConnectionInput): ConnectionSettings => ({ since: settings?.since ?? null });

const readInput = (
  { kind, target, credentials }: ConnectionInput,
  hosts: HostRule,
  now: Date,
): { desk: Desk; credentials: Credentials | null } => {
  const adapter = adapterOf({ kind });
  const read = readTarget(adapter, target, hosts);
  const given = credentials === undefined ? null : readBySchema(adapter.credentials, credentials, 'credentials');
  const assessed = given && adapter.assess(given, now);
  if (assessed?.kind === 'refused') throw badInput([inBody('credentials', assessed.reason)]);
  const base_url = baseUrlOf(adapter, read);
  const account_key = accountKeyOf(kind, base_url, adapter.account?.(read) ?? null);
  return { desk: { kind, target: read, base_url, account_key }, credentials: given };
};

const readTarget = (adapter: HelpdeskAdapter, target: unknown, hosts: HostRule): Target => {
  // Not the union of both forms, whose faults say nothing.
  const isStandIn = typeof target === 'object' && target !== null && 'base_url' in target && hosts.allowLoopback;
  const schema = isStandIn ? loopbackTarget(adapter) : adapter.target;
  const read = readBySchema(schema, target, 'target');
  const refusal = refusalOf(new URL(baseUrlOf(adapter, read)), hosts);
  if (refusal !== null) throw badInput([inBody('target', `must be another host: ${refusal}`)]);
  return read;
};

/** Ids of two accounts collide, and a pass over one would miss every ticket of the other. */
const refuseOtherAccount = async (
  store: Store,
  tenantId: string,
  desk: Desk,
  existing: ConnectionDoc | null,
): Promise<void> => {
  if (existing && isSameAccount(existing, desk)) return;
  if (await ticketsOf(store, tenantId).hasAny())
    throw conflict('The tickets of this tenant are of another help desk. Connect this one under a new tenant.', {});
};

/** A stand-in on this machine has another port after each start. */
const isSameAccount = (one: Desk, other: Desk): boolean =>
  one.account_key === other.account_key ||
  (one.kind === other.kind && isLoopback(new URL(one.base_url)) && isLoopback(new URL(other.base_url)));

type Put = { tenantId: string; desk: Desk; credentials: Credentials | null; settings: ConnectionSettings };

/** Writes over the document that was read; null if it has changed meanwhile. */
const storeOver = async (
  { store, keys, now }: PutDeps,
  existing: ConnectionDoc | null,
  { tenantId, desk, credentials, settings }: Put,
): Promise<ConnectionDoc | null> => {
  const kept = existing?.deleted_at === null ? existing : null;
  if (!credentials && !(kept?.secret && kept.kind === desk.kind && kept.base_url === desk.base_url))
    throw badInput([inBody('credentials', kept ? 'must be given for another host' : 'must be given')]);
  const connection_id = existing?.connection_id ?? `cn_${randomBytes(16).toString('hex')}`;
  const changes = { ...desk, settings, updated_at: now, deleted_at: null };
  const listsTheSame = sinceOf(kept) === sinceOf({ settings }) && kept && hasSameParts(kept.target, desk.target);
  const restart = listsTheSame ? {} : { checkpoint: null, last_full_at: null };
  if (!credentials) return replace(store, existing, { ...changes, ...restart });
  const revision = (existing?.revision ?? 0) + 1;
  const owner = { tenant_id: tenantId, connection_id, revision, kind: desk.kind, base_url: desk.base_url };
  const sealed = await sealSecret(keys, owner, { credentials, token: null });
  const client_id = 'client_id' in credentials ? credentials.client_id : null;
  const secret = { sealed, version: 1, credentials: credentials.kind, client_id, set_at: now, expires_at: null };
  const fresh = { ...owner, secret, ...{ state: 'draft' as const, state_reason: null, state_at: now } };
  const reset = { token_lease: null, authorization: null };
  const isAnother = !kept || kept.account_key !== desk.account_key;
  return replace(store, existing, {
    ...{ ...changes, ...fresh, ...reset, created_at: kept?.created_at ?? now },
    ...(isAnother ? { hook: null, checkpoint: null, last_full_at: null, needed_auth_at: null } : restart),
  });
};

const sinceOf = (of: { settings: ConnectionSettings } | null): number | undefined => of?.settings.since?.getTime();

/** Of the same account: another part of it, such as other projects, was never read. */
const hasSameParts = ({ base_url: _, ...one }: Target, { base_url: __, ...other }: Target): boolean =>
  isDeepStrictEqual(one, other);

/** One conditional write: the document must be as it was read, whatever else its token has become. */
const replace = async (
  store: Store,
  existing: ConnectionDoc | null,
  changes: Partial<ConnectionDoc>,
): Promise<ConnectionDoc | null> => {
  const connections = connectionsIn(store);
  if (existing) {
    const { tenant_id, revision, updated_at } = existing;
    const options = { projection: { _id: 0 }, returnDocument: 'after' } as const;
    return connections.findOneAndUpdate({ tenant_id, revision, updated_at }, { $set: changes }, options);
  }
  const created = changes as ConnectionDoc;
  try {
    await connections.insertOne({ ...created });
    return created;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
};
