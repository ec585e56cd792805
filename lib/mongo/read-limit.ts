import type { Collection, CollectionOptions, Document } from 'mongodb';
import type { Store } from './store.ts';

/**
 * The same store, with the longest that one read may keep the server busy. What takes longer is ended by the server itself,
 * so that a caller who asks for too much costs the others no more than this. Writes have no such end: one that is broken off
 * halfway would leave its rest undone.
 */
export const withReadLimit = <S extends Store>(store: S, maxTimeMs: number): S => {
  const db = Object.create(store.db, {
    collection: {
      value: <T extends Document>(name: string, options?: CollectionOptions) =>
        limited(store.db.collection<T>(name, options), maxTimeMs),
    },
  }) as Store['db'];
  return { ...store, db };
};

/** Each of the collection's reads, with the limit where it names none itself; `findOne` goes by `find`. */
const limited = <T extends Document>(collection: Collection<T>, maxTimeMS: number): Collection<T> => {
  const { find, aggregate, countDocuments, estimatedDocumentCount, distinct } = collection;
  return Object.assign(collection, {
    find: (filter = {}, options = {}) => find.call(collection, filter, { maxTimeMS, ...options }),
    aggregate: (pipeline = [], options = {}) => aggregate.call(collection, pipeline, { maxTimeMS, ...options }),
    countDocuments: (filter = {}, options = {}) => countDocuments.call(collection, filter, { maxTimeMS, ...options }),
    estimatedDocumentCount: (options = {}) => estimatedDocumentCount.call(collection, { maxTimeMS, ...options }),
    distinct: (key: string, filter = {}, options = {}) =>
      distinct.call(collection, key, filter, { maxTimeMS, ...options }),
  } as Partial<Collection<T>>);
};

const maxTimeExpired = 50;

/** True for what is thrown when the server ended an operation at its limit. */
export const exceededTimeLimit = (error: unknown): boolean =>
  error instanceof Error && error.name === 'MongoServerError' && 'code' in error && error.code === maxTimeExpired;
