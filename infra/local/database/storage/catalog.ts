import { CommandError, snapshotUnavailable } from '../errors.ts';
import { type Collection, createCollection } from './collection.ts';
import type { Transaction } from './record.ts';
import { createTransactionLog } from './transaction.ts';

const forbidden = /[/\\. "$\0]/;

const refuseNames = (database: string, name: string): void => {
  if (database === '' || database.length > 63 || forbidden.test(database)) {
    throw new CommandError(73, `Invalid database name: '${database}'`);
  }
  if (name === '' || name.includes('\0') || name.includes('$') || name.startsWith('.') || name.endsWith('.')) {
    throw new CommandError(73, `Invalid collection name: '${name}'`);
  }
};

/** The databases of one server. A database exists as long as it has a collection. */
export const createCatalog = () => {
  const log = createTransactionLog();
  const databases = new Map<string, Map<string, Collection>>();
  /** At which commit a name came to mean another collection than before, or none. */
  const replacedAt = new Map<string, number>();

  const find = (database: string, name: string, transaction?: Transaction): Collection | undefined => {
    const replaced = transaction && replacedAt.get(`${database}.${name}`);
    if (transaction && replaced !== undefined && replaced > transaction.snapshot) throw snapshotUnavailable();
    return databases.get(database)?.get(name);
  };

  const drop = (database: string, name: string): void => {
    const collections = databases.get(database);
    if (!collections?.delete(name)) return;
    const namespace = `${database}.${name}`;
    replacedAt.set(namespace, log.nextCommit());
    log.onChange?.({ kind: 'drop', namespace });
    if (collections.size === 0) databases.delete(database);
  };

  /** Makes a collection; if a transaction does and is aborted, it goes again unless others have used it. */
  const create = (database: string, name: string, transaction?: Transaction): Collection => {
    refuseNames(database, name);
    const namespace = `${database}.${name}`;
    const collection = createCollection(namespace, log);
    const collections = databases.get(database) ?? new Map<string, Collection>();
    databases.set(database, collections.set(name, collection));
    log.onChange?.({ kind: 'collection', namespace, validator: {} });
    transaction?.undo.push(() => {
      if (find(database, name) === collection && collection.size === 0) drop(database, name);
    });
    return collection;
  };

  return {
    log,
    find,
    create,
    drop,

    /** The collection, made if there is none: as the first write does. */
    need: (database: string, name: string, transaction?: Transaction): Collection =>
      find(database, name, transaction) ?? create(database, name, transaction),

    collectionsOf: (database: string): [name: string, collection: Collection][] => [...(databases.get(database) ?? [])],

    *all(): Generator<Collection> {
      for (const collections of databases.values()) yield* collections.values();
    },
  };
};

export type Catalog = ReturnType<typeof createCatalog>;
