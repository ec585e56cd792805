import { Decimal128, type Document, Long, MongoClient, Timestamp } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

describe('the embedded database rejects', () => {
  it.each<[string, Document]>([
    ['the command frobnicate', { frobnicate: 1 }],
    ['the command renameCollection', { renameCollection: 'test.c', to: 'test.d' }],
    ['the stage $graphLookup', { aggregate: 'c', pipeline: [{ $graphLookup: {} }], cursor: {} }],
    ['the stage $out', { aggregate: 'c', pipeline: [{ $out: 'd' }], cursor: {} }],
    ['the expression $sin', { aggregate: 'c', pipeline: [{ $set: { a: { $sin: 1 } } }], cursor: {} }],
    ['the accumulator $avg', { aggregate: 'c', pipeline: [{ $group: { _id: 1, a: { $avg: '$a' } } }], cursor: {} }],
    ['the variable $$CURRENT', { aggregate: 'c', pipeline: [{ $set: { a: '$$CURRENT' } }], cursor: {} }],
    ['the query operator $regex', { find: 'c', filter: { a: { $regex: 'x' } } }],
    ['the query operator $where', { find: 'c', filter: { $where: 'true' } }],
    ['the query operator $text', { aggregate: 'c', pipeline: [{ $match: { $or: [{ $text: {} }] } }], cursor: {} }],
    ['the $jsonSchema keyword pattern', { create: 'd', validator: { $jsonSchema: { pattern: 'x' } } }],
    ['the update operator $rename', { findAndModify: 'c', update: { $rename: { a: 'b' } } }],
    ['the clause $sort of $push', { findAndModify: 'c', update: { $push: { a: { $each: [], $sort: 1 } } } }],
    ['$[] in the path of an update', { findAndModify: 'c', update: { $set: { 'a.$[]': 1 } } }],
    ['a positional projection', { find: 'c', projection: { 'a.$': 1 } }],
    ['a descending TTL index', { createIndexes: 'c', indexes: [{ key: { a: -1 }, name: 'a', expireAfterSeconds: 1 }] }],
    ['an index by {"a":"text"}', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a_text' }] }],
    ['the index option hidden', { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', hidden: true }] }],
    ['the field tailable of find', { find: 'c', tailable: true }],
    ['the field tailable of find', { explain: { find: 'c', tailable: true }, verbosity: 'queryPlanner' }],
    ['the field collation of find', { find: 'c', collation: { locale: 'de' } }],
    ['the field capped of create', { create: 'd', capped: true }],
    ['a value of the type Decimal128', { insert: 'c', documents: [{ price: Decimal128.fromString('1.5') }] }],
    ['a value of the type BSONRegExp', { find: 'c', filter: { a: /x/ } }],
    ['a value of the type Timestamp', { insert: 'c', documents: [{ at: new Timestamp(1n) }] }],
  ])('%s, with the code for it and what to do', async (what, command) => {
    await embedded
      .db()
      .collection('c')
      .updateOne({ k: 1 }, { $set: { a: 1 } }, { upsert: true });

    const refusal = await refusalOf(embedded.db().command(command));

    expect(refusal.code).toBe(115);
    expect(refusal.message).toBe(`${what} is not supported by the embedded database; set MONGODB_URI`);
    expect(await embedded.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it.each<[string, Document, number]>([
    ['a hint at no index', { find: 'c', filter: {}, hint: { none: 1 } }, 2],
    ['a cursor that is not there', { getMore: Long.fromNumber(12_345), collection: 'c' }, 43],
  ])('%s', async (_title, command, code) => {
    await embedded
      .db()
      .collection('c')
      .updateOne({ k: 1 }, { $set: { a: 1 } }, { upsert: true });

    expect((await refusalOf(embedded.db().command(command))).code).toBe(code);
  });

  it('documents that violate a validator, in every kind of write', async () => {
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

describe('an internal error of the server', () => {
  it('is an error reply, and the connection continues', async () => {
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
