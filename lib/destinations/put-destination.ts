import { randomUUID } from 'node:crypto';
import { badInput, conflict } from '#lib/errors.ts';
import { isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import type { HostRule } from '#lib/outgoing/host-rule.ts';
import { inBody } from '#lib/read-by-schema.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import { adapterOf } from './adapters.ts';
import { byRequest, type DestinationDoc, maxDestinations, noHealth } from './destination.ts';
import type { Credentials } from './destination-adapter.ts';
import { type DestinationInput, type ReadInput, readInput, withSecret } from './destination-input.ts';
import { sealCredentials } from './destination-secret.ts';
import { destinationsIn, requireDestination } from './destinations.ts';

export type PutDeps = { store: Store; keys: Pick<DataKeys, 'generate'>; hosts: HostRule; now: Date };

/** A destination as it is stored, and the secret that was made for it, which is shown this once. */
export type Stored = { destination: DestinationDoc; secret: string | null };

/** How long the signing secret before stays valid. */
const formerMs = 24 * 3_600_000;

/** A change by another request is made good so often. */
const maxRaces = 5;

/** @throws RequestError 422 for what its adapter does not accept; 409 if the tenant has as many as it may have */
export const createDestination = async (deps: PutDeps, tenantId: string, input: DestinationInput): Promise<Stored> => {
  const read = readInput(input, deps.hosts);
  const { credentials, secret } = withSecret(read);
  const { baseUrl: base_url } = read;
  if (!credentials || base_url === null) throw badInput([inBody('credentials', 'must be given')]);
  const owner = { _id: randomUUID(), tenant_id: tenantId, kind: input.kind, base_url, revision: 1 };
  const sealed = await sealCredentials(deps.keys, owner, credentials);
  const destination = await insertInFreeSlot(deps.store, {
    ...{ ...owner, ...read.settings, ...stateOf(input, null, deps.now) },
    ...{ secret: { sealed, set_at: deps.now }, former: null, health: noHealth },
    ...{ created_at: deps.now, updated_at: deps.now },
  });
  return { destination, secret };
};

/**
 * Changes a destination of a tenant. Without credentials the stored ones stay, unless the host is another one: a secret goes
 * to the host that it was given for alone. A signing secret that is replaced at the same host stays valid for another day.
 * @throws RequestError 404 if there is none of that id; 422 for what its adapter does not accept
 */
export const putDestination = async (
  deps: PutDeps,
  tenantId: string,
  id: string,
  input: DestinationInput,
): Promise<Stored> => {
  const read = readInput(input, deps.hosts);
  for (let race = 0; race < maxRaces; race++) {
    const existing = await requireDestination(deps.store, tenantId, id);
    if (existing.kind !== input.kind) throw badInput([inBody('kind', `must be ${existing.kind}, as it was created`)]);
    const stored = await storeOver(deps, existing, read, input);
    if (stored) return stored;
  }
  throw conflict('The destination is being changed by other requests.', {});
};

/** A person who puts a destination acts: it is active, unless it is to be disabled. */
const stateOf = (
  { state = 'active' }: DestinationInput,
  existing: DestinationDoc | null,
  now: Date,
): Pick<DestinationDoc, 'state' | 'disabled_reason' | 'state_at'> => ({
  state,
  disabled_reason: state === 'disabled' ? (existing?.disabled_reason ?? byRequest) : null,
  state_at: existing?.state === state ? existing.state_at : now,
});

/** Writes over the document that was read; null if it has changed meanwhile. */
const storeOver = async (
  deps: PutDeps,
  existing: DestinationDoc,
  read: ReadInput,
  input: DestinationInput,
): Promise<Stored | null> => {
  const { store, now } = deps;
  // Credentials for a stand-in are not those of the host that their kind names.
  const storedHost = existing.target.base_url === undefined ? existing.base_url : null;
  const base_url = read.baseUrl ?? storedHost;
  if (base_url === null) throw badInput([inBody('credentials', 'must be given for another host')]);
  const isSameHost = base_url === existing.base_url;
  const changes = { ...read.settings, ...stateOf(input, existing, now), base_url, updated_at: now };
  const given = isSameHost && !read.credentials ? { credentials: null, secret: null } : withSecret(read);
  if (!isSameHost && !given.credentials) throw badInput([inBody('credentials', 'must be given for another host')]);
  const fresh = given.credentials && (await newCredentials(deps, { ...existing, base_url }, given.credentials));
  const destination = await replace(store, existing, {
    ...{ ...changes, ...fresh },
    ...(!isSameHost && { former: null }),
  });
  return destination && { destination, secret: given.secret };
};

/** What new credentials change: they are sealed under the next revision, and nothing is known of them yet. */
const newCredentials = async (
  { keys, now }: PutDeps,
  existing: DestinationDoc,
  credentials: Credentials,
): Promise<Pick<DestinationDoc, 'revision' | 'secret' | 'former' | 'health' | 'updated_at'>> => {
  const revision = existing.revision + 1;
  const sealed = await sealCredentials(keys, { ...existing, revision }, credentials);
  const former = adapterOf(existing).makeSecret
    ? { sealed: existing.secret.sealed, until: new Date(now.getTime() + formerMs) }
    : null;
  return { revision, secret: { sealed, set_at: now }, former, health: noHealth, updated_at: now };
};

/** One conditional write: the document must be as it was read, whatever its health has become. */
const replace = (
  store: Store,
  { _id, tenant_id, revision, updated_at }: DestinationDoc,
  changes: Partial<DestinationDoc>,
): Promise<DestinationDoc | null> =>
  destinationsIn(store).findOneAndUpdate(
    { _id, tenant_id, revision, updated_at },
    { $set: changes },
    { returnDocument: 'after' },
  );

const slots = Array.from({ length: maxDestinations }, (_, slot) => slot);

/** A slot has one destination, by a unique index: so concurrent requests never exceed the number of slots. */
const insertInFreeSlot = async (store: Store, created: Omit<DestinationDoc, 'slot'>): Promise<DestinationDoc> => {
  const { tenant_id } = created;
  const destinations = destinationsIn(store);
  // Each race that is lost was won by another request, which took a slot.
  for (let race = 0; race <= 2 * maxDestinations; race++) {
    const found = await destinations.find({ tenant_id }, { projection: { slot: 1 } }).toArray();
    const used = new Set(found.map(({ slot }) => slot));
    const slot = slots.find((candidate) => !used.has(candidate));
    if (slot === undefined)
      throw conflict(`A tenant has at most ${maxDestinations} destinations. Delete one first.`, {});
    try {
      await destinations.insertOne({ ...created, slot });
      return { ...created, slot };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
  throw conflict('The destinations are being changed by other requests.', {});
};
