import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'mongodb';
import { messageOf } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { atlasIndexDefinition } from '#lib/tickets/atlas-index.ts';

/** `ready`: it has all tickets in the form of this release. `outdated`: it has them in another, and answers all the same. */
export type AtlasIndexState = 'missing' | 'outdated' | 'building' | 'failed' | 'ready';

export type AtlasIndexStep = {
  kind: 'create-search-index' | 'update-search-index' | 'await-search-index';
  collection: 'tickets';
  name: string;
};

const pollMs = 5_000;

/** What follows from each state; an index that could not be built is built again. */
const stepsOf: Readonly<Record<AtlasIndexState, readonly AtlasIndexStep['kind'][]>> = {
  missing: ['create-search-index', 'await-search-index'],
  outdated: ['update-search-index', 'await-search-index'],
  failed: ['update-search-index', 'await-search-index'],
  building: ['await-search-index'],
  ready: [],
};

/** The state of a store's Atlas Search index. @throws Error where the server has no Atlas Search, or does not show it */
export const atlasIndexState = async ({ db }: Store, name: string): Promise<AtlasIndexState> => {
  let found: Document | undefined;
  try {
    [found] = await db.collection('tickets').listSearchIndexes(name).toArray();
  } catch (error) {
    const why = `cannot be looked at: ${messageOf(error)}`;
    throw new Error(`The Atlas Search index ${name} ${why}. TICKET_SEARCH=atlas needs a server with Atlas Search`, {
      cause: error,
    });
  }
  if (!found) return 'missing';
  if (found.status === 'FAILED') return 'failed';
  if (!has(found.latestDefinition, atlasIndexDefinition)) return 'outdated';
  return found.status === 'READY' && found.queryable === true ? 'ready' : 'building';
};

/** What is to be done for a store's Atlas Search index; nothing for a store without one. Reads only. */
export const planAtlasIndex = async (store: Store): Promise<AtlasIndexStep[]> => {
  const name = store.atlasIndex;
  if (name === undefined) return [];
  return stepsOf[await atlasIndexState(store, name)].map((kind) => ({ kind, collection: 'tickets', name }));
};

export type Waiting = {
  /** When to give up, by `performance.now()`; the server goes on building. */
  deadline?: number;
  /** Gets the state whenever it is looked at again. */
  progress?: (state: AtlasIndexState) => void;
  pause?: (ms: number) => Promise<unknown>;
};

/**
 * Takes a step. The last one waits until the index has all tickets: a search before that would miss some.
 * @throws Error if it could not be built, or is not ready at the deadline
 */
export const takeAtlasIndexStep = async (
  store: Store,
  { kind, name }: AtlasIndexStep,
  waiting: Waiting = {},
): Promise<void> => {
  const tickets = store.db.collection('tickets');
  if (kind === 'create-search-index') await tickets.createSearchIndex({ name, definition: atlasIndexDefinition });
  else if (kind === 'update-search-index') await tickets.updateSearchIndex(name, atlasIndexDefinition);
  else await awaitAtlasIndex(store, name, waiting);
};

const awaitAtlasIndex = async (
  store: Store,
  name: string,
  { deadline = Number.POSITIVE_INFINITY, progress = () => {}, pause = wait }: Waiting,
): Promise<void> => {
  for (;;) {
    const state = await atlasIndexState(store, name);
    if (state === 'ready') return;
    if (state === 'failed') throw new Error(`The Atlas Search index ${name} could not be built`);
    if (performance.now() >= deadline)
      throw new Error(`The Atlas Search index ${name} is not ready yet: it is still being built. Prepare again later`);
    progress(state);
    await pause(pollMs);
  }
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a definition says all that is wanted; the server may add its defaults. */
const has = (found: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted))
    return Array.isArray(found) && found.length === wanted.length && wanted.every((value, at) => has(found[at], value));
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(found, wanted);
  if (typeof found !== 'object' || found === null) return false;
  return Object.entries(wanted).every(([key, value]) => has((found as Document)[key], value));
};
