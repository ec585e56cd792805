import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    mongoUri: string;
    /** Begins the name of each database of this run. */
    databasePrefix: string;
  }
}

/** One database server for the whole suite: the one that `MONGODB_URI` names, or an embedded one. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const prefix = `test_${randomUUID().slice(0, 8)}_`;
  project.provide('databasePrefix', prefix);
  const given = process.env.MONGODB_URI;
  if (given) {
    project.provide('mongoUri', given);
    // Who waits for the locks of a killed process waits for a minute; a server finishes what it has begun.
    return () => Promise.race([dropDatabases(given, prefix), setTimeout(5_000, undefined, { ref: false })]);
  }
  const { startEmbeddedMongo } = await import('#infra/local/database/server.ts');
  const server = await startEmbeddedMongo();
  project.provide('mongoUri', server.uri);
  return () => server.close();
};

const dropDatabases = async (uri: string, prefix: string): Promise<void> => {
  const client = await MongoClient.connect(uri);
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  for (const { name } of databases.filter(({ name }) => name.startsWith(prefix))) await client.db(name).dropDatabase();
  await client.close();
};
