import { CommandError } from '../errors.ts';
import { type Collection, createCollection } from './collection.ts';
import { createTransactionLog } from './transaction.ts';

const forbidden = /[/\\. "$\0]/;

/** The databases of one server. A database exists as long as it has a collection. */
export const createCatalog = () => {
  const log = createTransactionLog();
  const databases = new Map<string, Map<string, Collection>>();

  const create = (database: string, name: string): Collection => {
    if (database === '' || database.length > 63 || forbidden.test(database)) {
      throw new CommandError(73, `Invalid database name: '${database}'`);
    }
    if (name === '' || name.includes('\0') || name.includes('$') || name.startsWith('.') || name.endsWith('.')) {
      throw new CommandError(73, `Invalid collection name: '${name}'`);
    }
    const collections = databases.get(database) ?? new Map<string, Collection>();
    const collection = createCollection(`${database}.${name}`, log);
    collections.set(name, collection);
    databases.set(database, collections);
    return collection;
  };

  const find = (database: string, name: string): Collection | undefined => databases.get(database)?.get(name);

  return {
    log,
    find,
    create,

    /** The collection, made if there is none: as the first write does. */
    need: (database: string, name: string): Collection => find(database, name) ?? create(database, name),

    collectionsOf: (database: string): [name: string, collection: Collection][] => [...(databases.get(database) ?? [])],

    databaseNames: (): string[] => [...databases.keys()],

    drop(database: string, name: string): void {
      const collections = databases.get(database);
      collections?.delete(name);
      if (collections?.size === 0) databases.delete(database);
    },

    dropDatabase(database: string): void {
      databases.delete(database);
    },

    /** Gives a collection another name; what had that name is gone. */
    rename(database: string, name: string, collection: Collection): void {
      const collections = databases.get(database) ?? new Map<string, Collection>();
      collections.set(name, collection);
      databases.set(database, collections);
    },

    *all(): Generator<Collection> {
      for (const collections of databases.values()) yield* collections.values();
    },
  };
};

export type Catalog = ReturnType<typeof createCatalog>;
