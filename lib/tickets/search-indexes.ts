import type { MongoClient } from 'mongodb';
import { remembered } from '#lib/health/remembered.ts';
import type { Store } from '#lib/mongo/store.ts';
import { formerSearchIndexName, searchIndexName } from './search-index.ts';

/** Which indexes of a search a database has. */
export type SearchIndexes = {
  /** False until the database is prepared for this release. */
  current: boolean;
  /** True as long as there may be tickets that have the terms of a former release only. */
  former: boolean;
};

const keepMs = 60_000;
const noSuchCollection = 26;

const byClient = new WeakMap<MongoClient, Map<string, () => Promise<SearchIndexes>>>();

/** As of the last minute. */
export const searchIndexesOf = ({ db }: Store): Promise<SearchIndexes> => {
  const byName = byClient.get(db.client) ?? new Map<string, () => Promise<SearchIndexes>>();
  byClient.set(db.client, byName);
  const known = byName.get(db.databaseName) ?? remembered(keepMs, () => findSearchIndexes({ db }));
  byName.set(db.databaseName, known);
  return known();
};

/** As of this moment. */
export const findSearchIndexes = async ({ db }: Store): Promise<SearchIndexes> => {
  try {
    const names = (await db.collection('tickets').indexes()).map(({ name }) => name);
    return { current: names.includes(searchIndexName), former: names.includes(formerSearchIndexName) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === noSuchCollection)
      return { current: false, former: false };
    throw error;
  }
};

/** Tickets found by former terms; none if their index was removed since it was looked for. */
export const unlessConverted = async <T>(store: Store, find: () => Promise<T[]>): Promise<T[]> => {
  try {
    return await find();
  } catch (error) {
    if ((await findSearchIndexes(store)).former) throw error;
    return [];
  }
};
