import type { Collection, CollectionOptions, Document } from 'mongodb';
import type { Store } from './store.ts';

/**
 * The same store with a time limit for each read, enforced by the server, so that one caller's expensive query costs
 * the others no more than this. Writes have none: an interrupted one would leave its rest undone.
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

/** All reads of a collection with the limit, unless they set their own; `findOne` uses `find`. */
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

/** True for the error of an operation that the server ended at its time limit. */
export const exceededTimeLimit = (error: unknown): boolean =>
  error instanceof Error && error.name === 'MongoServerError' && 'code' in error && error.code === maxTimeExpired;
