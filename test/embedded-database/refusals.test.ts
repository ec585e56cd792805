import { type Document, Long, MongoClient, Timestamp } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
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
    ['a text search', { find: 'c', filter: { $text: { $search: 'a' } } }, 115],
    ['a text search within others', { count: 'c', query: { $or: [{ $text: { $search: 'a' } }] } }, 115],
    [
      'a text search in a pipeline',
      { aggregate: 'c', pipeline: [{ $match: { $text: { $search: 'a' } } }], cursor: {} },
      115,
    ],
    ['a text index', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a_text', weights: { a: 2 } }] }, 115],
    ['the score of a text search', { find: 'c', projection: { score: { $meta: 'textScore' } } }, 115],
    ['a sort by it', { find: 'c', sort: { score: { $meta: 'textScore' } } }, 115],
    ['a place on earth', { find: 'c', filter: { at: { $near: [1, 2] } } }, 115],
    [
      'an option of an index that it does not know',
      { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', frob: 1 }] },
      197,
    ],
    [
      'an option of an index that it has not',
      { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', hidden: true }] },
      115,
    ],
    ['a tailable cursor', { find: 'c', tailable: true }, 115],
    ['a tailable cursor that is only explained', { explain: { find: 'c', tailable: true } }, 115],
    ['a capped collection', { create: 'd', capped: true, size: 1_000 }, 115],
    ['a view', { create: 'd', viewOn: 'c', pipeline: [] }, 115],
    ['another form of an index', { collMod: 'c', index: { name: 'a', hidden: true } }, 115],
    ['an option that it does not know', { find: 'c', frob: 1 }, 40_415],
    ['a level of reading that it does not know', { find: 'c', readConcern: { level: 'frob' } }, 2],
    ['a read in the past', { find: 'c', readConcern: { level: 'snapshot', atClusterTime: new Timestamp(1n) } }, 115],
    ['an API of another version', { find: 'c', apiVersion: '2' }, 322],
    ['what is not in the stable API', { distinct: 'c', key: 'k', apiVersion: '1', apiStrict: true }, 323],
    ['an administrator', { createUser: 'u', pwd: 'p', roles: [] }, 115],
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

  it('nothing that breaks a validator if a write asks to pass it by', async () => {
    const collection = await embedded.holding({ n: 1 });
    await embedded.db().command({ collMod: collection.collectionName, validator: { n: { $type: 'int' } } });
    const bypassDocumentValidation = true;

    await collection.insertOne({ n: 'a' }, { bypassDocumentValidation });
    await collection.updateOne({ n: 1 }, { $set: { n: 'b' } }, { bypassDocumentValidation });
    await collection.findOneAndReplace({ n: 'a' }, { n: 'c' }, { bypassDocumentValidation });
    const $out = collection.collectionName;
    await collection.aggregate([{ $out }], { bypassDocumentValidation }).toArray();

    expect(await collection.distinct('n')).toEqual(['b', 'c']);
    expect((await refusalOf(collection.insertOne({ n: 'd' }))).code).toBe(121);
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
