import { randomBytes } from 'node:crypto';
import { conflict } from '#lib/errors.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type DataKeys, SealError } from '#lib/sealing/sealed.ts';
import type { ConnectionDoc, StoredHook } from './connection.ts';
import { openHookSecret, sealHookSecret } from './connection-secret.ts';
import { connectionsIn } from './connections.ts';
import type { HookView } from './views.ts';

/** How long the secret before is accepted beside the new one. */
const formerMs = 3_600_000;

/** A genuine event is noted at most so often. */
const noteEveryMs = 10_000;

type PutHookDeps = { store: Store; keys: Pick<DataKeys, 'generate'>; publicUrl: string | null; now: Date };

/**
 * Sets the webhook of a connection: its URL stays, and its secret becomes the given one, or a new one where Intake makes it.
 * The answer alone shows a secret that Intake made.
 * @throws RequestError 409 without a public address, for a desk without webhooks, or for a change meanwhile
 */
export const putHook = async (deps: PutHookDeps, connection: ConnectionDoc, given?: string): Promise<HookView> => {
  const { store, keys, publicUrl, now } = deps;
  const { kind, tenant_id, hook: before = null } = connection;
  const reader = adapterOf(connection).hook;
  if (!reader) throw conflict(`Webhooks of ${helpdeskNames[kind]} are not supported.`, {});
  if (publicUrl === null) throw conflict('PUBLIC_URL is not set: the help desk could not reach this API.', {});
  const id = before?.id ?? randomBytes(20).toString('hex');
  const made = given === undefined && reader.secretBy === 'intake' ? randomBytes(32).toString('base64url') : null;
  const secret = given ?? made;
  const hook: StoredHook = {
    ...{ id, set_at: now, last_at: before?.last_at ?? null, silent_runs: 0 },
    ...{ refused: before?.refused ?? 0, last_refused: before?.last_refused ?? null },
    ...(secret === null
      ? { sealed: before?.sealed ?? null, former: before?.former ?? null }
      : { sealed: await sealHookSecret(keys, connection, id, secret), former: formerOf(before, now) }),
  };
  if (!(await replaceHook(store, connection, hook))) throw conflict('The connection was changed meanwhile.', {});
  return {
    ...{
      tenant_id,
      hook_id: id,
      url: `${publicUrl}/hooks/${id}`,
      secret: made,
      secret_header: reader.secretHeader ?? null,
    },
    ...{ needs_secret: hook.sealed === null, set_at: now.toISOString() },
  };
};

const formerOf = (before: StoredHook | null, now: Date): StoredHook['former'] =>
  before?.sealed ? { sealed: before.sealed, until: new Date(now.getTime() + formerMs) } : null;

const replaceHook = async (store: Store, connection: ConnectionDoc, hook: StoredHook): Promise<boolean> => {
  const { tenant_id, connection_id, revision, hook: before } = connection;
  const { matchedCount } = await connectionsIn(store).updateOne(
    { tenant_id, connection_id, revision, deleted_at: null, 'hook.set_at': before?.set_at ?? null },
    { $set: { hook } },
    inSession(store),
  );
  return matchedCount === 1;
};

/** Takes a tenant's webhook away: its URL is unknown from now on. */
export const removeHook = async (store: Store, tenantId: string): Promise<void> => {
  await connectionsIn(store).updateOne({ tenant_id: tenantId }, { $set: { hook: null } }, inSession(store));
};

/** A connection with a webhook. */
export type HookedConnection = ConnectionDoc & { hook: StoredHook };

/** The connection that a webhook's URL belongs to. */
export const connectionOfHook = (store: Store, hookId: string): Promise<HookedConnection | null> =>
  connectionsIn(store).findOne<HookedConnection>(
    { 'hook.id': hookId, deleted_at: null },
    { ...inSession(store), projection: { _id: 0 } },
  );

/** The secrets that an event may be signed with now; those that no key opens any more are left out. */
export const hookSecrets = async (keys: DataKeys, connection: HookedConnection, now: Date): Promise<string[]> => {
  const { id, sealed, former } = connection.hook;
  const stored = [sealed, former && former.until > now ? former.sealed : null].filter((one) => one !== null);
  const opened = await Promise.all(stored.map((one) => openHookSecret(keys, connection, id, one).catch(nullIfSealed)));
  return opened.filter((secret) => secret !== null);
};

const nullIfSealed = (error: unknown): null => {
  if (error instanceof SealError) return null;
  throw error;
};

/** Notes that a genuine event came. Most of them write nothing. */
export const noteHookEvent = async (store: Store, { tenant_id, hook }: HookedConnection, now: Date): Promise<void> => {
  const isNoted = hook.last_at && now.getTime() - hook.last_at.getTime() < noteEveryMs;
  if (isNoted && !hook.silent_runs) return;
  await connectionsIn(store).updateOne(
    { tenant_id, 'hook.id': hook.id },
    { $max: { 'hook.last_at': now }, $set: { 'hook.silent_runs': 0 } },
  );
};

/** Counts a request that was not genuine. */
export const noteHookRefused = async (
  store: Store,
  { tenant_id, hook }: HookedConnection,
  last: NonNullable<StoredHook['last_refused']>,
): Promise<void> => {
  await connectionsIn(store).updateOne(
    { tenant_id, 'hook.id': hook.id },
    { $inc: { 'hook.refused': 1 }, $set: { 'hook.last_refused': last } },
  );
};

/** An incremental run has found changes: as long as events arrive, there are seldom any left for it. */
export const noteSilentRun = async (
  store: Store,
  { tenant_id, revision }: Pick<ConnectionDoc, 'tenant_id' | 'revision'>,
): Promise<void> => {
  const hooked = { tenant_id, revision, 'hook.sealed': { $type: 'object' as const } };
  await connectionsIn(store).updateOne(hooked, { $inc: { 'hook.silent_runs': 1 } }, inSession(store));
};
