import type * as Driver from 'mongodb';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startAuthenticatingProxy } from '#test/support/authenticating-proxy.ts';
import { bundled } from '#test/support/bundle.ts';
import { testStore } from '#test/support/mongo.ts';

const database = (await testStore()).db.databaseName;
const { driver } = await bundled<{ driver: typeof Driver }>("import * as driver from 'mongodb'; export { driver };");

describe('the bundled driver, of which some parts are left out', () => {
  it('signs in, and writes in bulk in a transaction that takes effect as a whole or not at all', async () => {
    const proxy = await startAuthenticatingProxy(inject('mongoUri'), new Map([['intake', 'secret']]));
    const client = await new driver.MongoClient(proxy.uriFor('intake', 'secret')).connect();
    onTestFinished(async () => {
      await client.close();
      await proxy.close();
    });
    const notes = client.db(database).collection<{ _id: number; text: string }>('notes');
    await notes.createIndex({ text: 1 });
    const write = (fails: boolean) =>
      client.withSession((session) =>
        session.withTransaction(async () => {
          const updateOne = { filter: { _id: 1 }, update: { $set: { text: 'changed' } } };
          await notes.bulkWrite([{ insertOne: { document: { _id: 1, text: 'new' } } }, { updateOne }], { session });
          if (fails) throw new Error('on purpose');
        }),
      );

    await expect(write(true)).rejects.toThrow('on purpose');
    expect(await notes.countDocuments()).toBe(0);
    await write(false);
    expect(await notes.aggregate([{ $match: { text: 'changed' } }]).toArray()).toEqual([{ _id: 1, text: 'changed' }]);
    expect(proxy.counts.accepted).toBeGreaterThan(0);
  });

  it.each([
    ['GridFS', () => driver.GridFSBucket],
    ['Client-side encryption', () => driver.ClientEncryption],
  ])('says of %s that it is left out, and where', (what, use) => {
    expect(use).toThrow(`${what} is left out of the bundles: infra/cdk/bundling/driver-parts.ts`);
  });

  it('says so to a connection string that asks for authentication by OIDC', async () => {
    const { host } = new URL(inject('mongoUri'));
    const uri = `mongodb://${host}/?directConnection=true&authMechanism=MONGODB-OIDC&authMechanismProperties=ENVIRONMENT:k8s`;
    const connect = async () => new driver.MongoClient(uri, { serverSelectionTimeoutMS: 100 }).connect();
    await expect(connect()).rejects.toThrow('Authentication by OIDC is left out of the bundles');
  });
});
