import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { decode, encode } from '../wire/bson.ts';
import type { Catalog } from './catalog.ts';
import { indexDefinition } from './index-definition.ts';
import type { Change } from './record.ts';
import { validationOf } from './validation.ts';

/** A killed process loses nothing that SQLite has committed; a power failure may lose the last commits. */
const schema = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS collections (namespace TEXT PRIMARY KEY, validator BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS indexes (
    namespace TEXT, name TEXT, description BLOB NOT NULL, PRIMARY KEY (namespace, name)
  );
  CREATE TABLE IF NOT EXISTS documents (
    namespace TEXT, sequence INTEGER, doc BLOB NOT NULL, PRIMARY KEY (namespace, sequence)
  ) WITHOUT ROWID;`;

/**
 * Persists a catalog in a directory: loads the stored data, then writes every commit through.
 * @throws Error if another process uses the directory.
 */
export const keepOnDisk = async (catalog: Catalog, directory: string) => {
  const sqlite = await open(directory);
  load(sqlite, catalog);
  const write = writerTo(sqlite);
  const changes: Change[] = [];
  catalog.log.onChange = (change) => changes.push(change);

  return {
    /** Atomically writes the commits since the last call. Must return before any of them is acknowledged. */
    flush(): void {
      if (changes.length === 0) return;
      sqlite.exec('BEGIN');
      try {
        for (const change of changes) write(change);
        sqlite.exec('COMMIT');
      } catch (error) {
        sqlite.exec('ROLLBACK');
        throw error;
      }
      changes.length = 0;
    },

    close: (): void => sqlite.close(),
  };
};

export type Disk = Awaited<ReturnType<typeof keepOnDisk>>;

const busy = 5;

const open = async (directory: string): Promise<DatabaseSync> => {
  // Loaded on demand: older versions of Node do not have it.
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(directory, { recursive: true });
  const sqlite = new DatabaseSync(join(directory, 'database.sqlite'));
  try {
    sqlite.exec(schema);
    return sqlite;
  } catch (error) {
    sqlite.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new Error(`another process keeps its data in ${directory}`, { cause: error });
  }
};

const writerTo = (sqlite: DatabaseSync): ((change: Change) => void) => {
  const collection = sqlite.prepare(
    'INSERT INTO collections VALUES (?, ?) ON CONFLICT DO UPDATE SET validator = excluded.validator',
  );
  const index = sqlite.prepare('INSERT INTO indexes VALUES (?, ?, ?)');
  const indexDrop = sqlite.prepare('DELETE FROM indexes WHERE namespace = ? AND name = ?');
  const document = sqlite.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)');
  const removal = sqlite.prepare('DELETE FROM documents WHERE namespace = ? AND sequence = ?');
  const drops = ['collections', 'indexes', 'documents'].map((table) =>
    sqlite.prepare(`DELETE FROM ${table} WHERE namespace = ?`),
  );
  return (change) => {
    const { kind, namespace } = change;
    if (kind === 'collection') collection.run(namespace, encode(change.validator));
    else if (kind === 'index') index.run(namespace, String(change.description.name), encode(change.description));
    else if (kind === 'index-drop') indexDrop.run(namespace, change.name);
    else if (kind === 'drop') for (const drop of drops) drop.run(namespace);
    else if (change.doc) document.run(namespace, change.sequence, encode(change.doc));
    else removal.run(namespace, change.sequence);
  };
};

const load = (sqlite: DatabaseSync, catalog: Catalog): void => {
  const indexes = sqlite.prepare('SELECT description FROM indexes WHERE namespace = ? ORDER BY rowid');
  const documents = sqlite.prepare('SELECT sequence, doc FROM documents WHERE namespace = ? ORDER BY sequence');
  for (const { namespace, validator } of sqlite
    .prepare('SELECT namespace, validator FROM collections ORDER BY rowid')
    .all()) {
    const [database = '', ...name] = String(namespace).split('.');
    const collection = catalog.create(database, name.join('.'));
    for (const { sequence, doc } of documents.iterate(String(namespace)))
      collection.restore(decode(doc as Uint8Array), Number(sequence));
    for (const { description } of indexes.all(String(namespace)))
      collection.addIndex(indexDefinition(decode(description as Uint8Array)));
    collection.validation = validationOf(decode(validator as Uint8Array));
  }
};
