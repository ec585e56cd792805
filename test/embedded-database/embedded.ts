import { randomUUID } from 'node:crypto';
import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedMongo, type EmbeddedMongoOptions, startEmbeddedMongo } from '#infra/local/database/server.ts';

/** An embedded server and client for the test file; both are closed at its end. */
export const useEmbedded = (options: EmbeddedMongoOptions = {}) => {
  let server: EmbeddedMongo;
  let client: MongoClient;
  beforeAll(async () => {
    server = await startEmbeddedMongo(options);
    client = await MongoClient.connect(server.uri, { maxPoolSize: 100 });
  });
  afterAll(async () => {
    await client.close();
    await server.close();
  });

  return {
    uri: () => server.uri,
    client: () => client,
    db: () => client.db('test'),
    /** Whether it is still unanswered when a later command of another connection has been answered. */
    async isPending(work: Promise<unknown>): Promise<boolean> {
      const pending = Symbol('pending');
      await client.db('test').command({ ping: 1 });
      return (await Promise.race([work, Promise.resolve(pending)])) === pending;
    },
    /** A collection that nobody has used, holding these documents. */
    async holding<T extends Document = Document>(...docs: T[]) {
      const collection = client.db('test').collection(`c${randomUUID().slice(0, 8)}`);
      if (docs.length > 0) await collection.insertMany(docs);
      return collection;
    },
  };
};

/** The error of a rejected operation. */
export const refusalOf = (operation: Promise<unknown>): Promise<{ code?: number; message: string } & Document> =>
  operation.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: { code?: number; message: string } & Document) => error,
  );
