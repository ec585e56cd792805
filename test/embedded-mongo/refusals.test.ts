import { type Document, Long, MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/embedded-mongo/server.ts';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

describe('the server refuses', () => {
  it.each<[string, Document, number]>([
    ['a command that it does not know', { frobnicate: 1 }, 59],
    ['a stage that it does not know', { aggregate: 'c', pipeline: [{ $frobnicate: 1 }], cursor: {} }, 40_324],
    [
      'an expression that it does not know',
      { aggregate: 'c', pipeline: [{ $set: { a: { $frob: 1 } } }], cursor: {} },
      168,
    ],
    ['an operator that it does not know', { find: 'c', filter: { a: { $frob: 1 } } }, 2],
    ['a condition that it does not know', { find: 'c', filter: { $frob: 1 } }, 2],
    ['a script in a filter', { find: 'c', filter: { $where: 'true' } }, 115],
    ['a collation', { find: 'c', filter: {}, collation: { locale: 'de' } }, 115],
    ['a change stream', { aggregate: 'c', pipeline: [{ $changeStream: {} }], cursor: {} }, 115],
    ['a hint at no index', { find: 'c', filter: {}, hint: 'none_1' }, 2],
    ['a cursor that is not there', { getMore: Long.fromNumber(12_345), collection: 'c' }, 43],
  ])('%s', async (_title, command, code) => {
    await embedded
      .db()
      .collection('c')
      .updateOne({ k: 1 }, { $set: { a: 1 } }, { upsert: true });

    const refusal = await refusalOf(embedded.db().command(command));

    expect(refusal.code).toBe(code);
    expect(await embedded.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('what breaks a validator, in every kind of write', async () => {
    const collection = await embedded.holding();
    await collection.drop();
    const validator = { $jsonSchema: { bsonType: 'object', required: ['n'], properties: { n: { bsonType: 'int' } } } };
    await embedded.db().createCollection(collection.collectionName, { validator });
    await collection.insertOne({ n: 1 });

    const writes = [
      () => collection.insertOne({ m: 1 }),
      () => collection.insertOne({ n: 'one' }),
      () => collection.updateOne({ n: 1 }, { $set: { n: 'one' } }),
      () => collection.replaceOne({ n: 1 }, {}),
      () => collection.findOneAndUpdate({ n: 1 }, [{ $unset: 'n' }]),
      () => collection.updateOne({ n: 2 }, { $set: { n: 'two' } }, { upsert: true }),
    ];
    for (const write of writes) expect((await refusalOf(write())).code).toBe(121);

    expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ n: 1 }]);
  });
});

describe('a fault inside the server', () => {
  it('is an answer, and its connection goes on', async () => {
    let isBroken = false;
    const now = () => {
      if (isBroken) throw new Error('The clock is broken');
      return Date.now();
    };
    const server = await startEmbeddedMongo({ now, ttlIntervalMs: 3_600_000 });
    const client = await MongoClient.connect(server.uri, { maxPoolSize: 1 });
    const collection = client.db('test').collection('c');

    isBroken = true;
    const refusal = await refusalOf(collection.updateOne({}, [{ $set: { at: '$$NOW' } }], { upsert: true }));
    isBroken = false;
    await collection.insertOne({ k: 1 });

    expect(refusal.code).toBe(1);
    expect(await collection.countDocuments()).toBe(1);
    await client.close();
    await server.close();
  });
});

describe('closing the server', () => {
  it('ends open connections at once', async () => {
    const server = await startEmbeddedMongo();
    const client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 500 });

    await server.close();

    await expect(client.db('test').command({ ping: 1 })).rejects.toThrow();
    await client.close();
  });
});
