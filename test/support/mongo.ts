import { randomUUID } from 'node:crypto';
import type { Db, MongoClient } from 'mongodb';
import { afterAll, inject } from 'vitest';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';

/** A test that keeps its own process busy, or shares the machine with many others, has not lost its server. */
const longTimeouts = {
  connectTimeoutMS: 60_000,
  serverSelectionTimeoutMS: 60_000,
  waitQueueTimeoutMS: 60_000,
  socketTimeoutMS: 240_000, // the server may build the indexes of several test files at once
};

/** A client of the suite's server, which the caller closes. */
export const connectToServer = (): Promise<MongoClient> =>
  connect(inject('mongoUri'), { maxPoolSize: 100, ...longTimeouts });

/** The name of a database that no other test uses. */
export const newDatabaseName = (): string => `${inject('databasePrefix')}${randomUUID().slice(0, 8)}`;

/** A prepared database for a module that several test files import, each of which empties it before its tests. */
export const sharedStore = async (): Promise<Store> => {
  const client = await connectToServer();
  const store = { db: client.db(newDatabaseName()) };
  await prepareDatabase(store);
  return store;
};

/** A database for the test file, prepared as in a deployment and dropped at the end. */
export const testStore = async (): Promise<Store> => {
  const store = await sharedStore();
  const { client } = store.db;
  afterAll(async () => {
    await store.db.dropDatabase();
    await client.close();
  });
  return store;
};

/** Those of these collections that hold anything, asked in one command: to empty the others takes most of the time. */
export const filledAmong = async (db: Db, names: readonly string[]): Promise<string[]> => {
  const [first, ...others] = names;
  if (first === undefined) return [];
  const nameOf = (name: string) => [{ $limit: 1 }, { $project: { _id: 0, name: { $literal: name } } }];
  const unions = others.map((coll) => ({ $unionWith: { coll, pipeline: nameOf(coll) } }));
  const found = await db
    .collection(first)
    .aggregate<{ name: string }>([...nameOf(first), ...unions])
    .toArray();
  return found.map(({ name }) => name);
};

/**
 * Empties all collections but one, and keeps their indexes. No deployment loses its secrets, and an instance caches them
 * for a minute: emptied, they would become others in the middle of a test.
 */
export const emptyCollections = async ({ db }: Store): Promise<void> => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const emptied = collections.map(({ name }) => name).filter((name) => name !== 'deployment_secrets');
  await Promise.all((await filledAmong(db, emptied)).map((name) => db.collection(name).deleteMany({})));
};
