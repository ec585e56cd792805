import { CommandError, snapshotUnavailable } from '../errors.ts';
import { Collection } from './collection.ts';
import type { Transaction } from './record.ts';
import { TransactionLog } from './transaction.ts';

const forbidden = /[/\\. "$\0]/;

const refuseNames = (database: string, name: string): void => {
  if (database === '' || database.length > 63 || forbidden.test(database))
    throw new CommandError(73, `Invalid database name: '${database}'`);
  if (name === '' || name.includes('\0') || name.includes('$') || name.startsWith('.') || name.endsWith('.'))
    throw new CommandError(73, `Invalid collection name: '${name}'`);
};

/** The databases of one server. A database exists as long as it has a collection. */
export class Catalog {
  readonly log = new TransactionLog();
  readonly #databases = new Map<string, Map<string, Collection>>();
  /** The commit at which a name last changed to another collection, or none. */
  readonly #replacedAt = new Map<string, number>();

  find(database: string, name: string, transaction?: Transaction): Collection | undefined {
    const replaced = transaction && this.#replacedAt.get(`${database}.${name}`);
    if (transaction && replaced !== undefined && replaced > transaction.snapshot) throw snapshotUnavailable();
    return this.#databases.get(database)?.get(name);
  }

  /** Creates a collection. If its transaction aborts, it is removed again unless others have used it. */
  create(database: string, name: string, transaction?: Transaction): Collection {
    refuseNames(database, name);
    const namespace = `${database}.${name}`;
    const collection = new Collection(namespace, this.log);
    const collections = this.#databases.get(database) ?? new Map<string, Collection>();
    this.#databases.set(database, collections.set(name, collection));
    this.log.onChange?.({ kind: 'collection', namespace, validator: {} });
    transaction?.undo.push(() => {
      if (this.find(database, name) === collection && collection.size === 0) this.drop(database, name);
    });
    return collection;
  }

  /** The collection; created if missing, as by the first write. */
  need(database: string, name: string, transaction?: Transaction): Collection {
    return this.find(database, name, transaction) ?? this.create(database, name, transaction);
  }

  drop(database: string, name: string): void {
    const collections = this.#databases.get(database);
    if (!collections?.delete(name)) return;
    const namespace = `${database}.${name}`;
    this.#replacedAt.set(namespace, this.log.nextCommit());
    this.log.onChange?.({ kind: 'drop', namespace });
    if (collections.size === 0) this.#databases.delete(database);
  }

  collectionsOf(database: string): [name: string, collection: Collection][] {
    return [...(this.#databases.get(database) ?? [])];
  }

  *all(): Generator<Collection> {
    for (const collections of this.#databases.values()) yield* collections.values();
  }
}
