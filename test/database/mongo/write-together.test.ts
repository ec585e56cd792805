import { MongoClient } from 'mongodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedMongo, startEmbeddedMongo } from '#infra/local/database/server.ts';
import { inTransaction, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { type CollectionWrites, writesTo, writeTogether } from '#lib/mongo/write-together.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

type Numbered = { _id: number; n?: number };

const servers: { name: string; store: Store; commands: string[]; close: () => Promise<void> }[] = [];
for (const release of ['7.0', '8.0'] as const) {
  const server: EmbeddedMongo = await startEmbeddedMongo({ release });
  const client = await MongoClient.connect(server.uri, { monitorCommands: true });
  const commands: string[] = [];
  client.on('commandStarted', ({ commandName }) => commands.push(commandName));
  const close = async () => {
    await client.close();
    await server.close();
  };
  servers.push({ name: `MongoDB ${release}`, store: { db: client.db('together') }, commands, close });
}
const configured = await testStore();
servers.push({ name: 'the server under test', store: configured, commands: [], close: async () => {} });

afterAll(() => Promise.all(servers.map(({ close }) => close())));

const writes = (id: number): CollectionWrites[] => [
  writesTo<Numbered>('counters', [{ updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } }]),
  writesTo('nothing', []),
  writesTo<Numbered>('entries', [
    { insertOne: { document: { _id: id } } },
    { insertOne: { document: { _id: id + 1 } } },
  ]),
  writesTo<Numbered>('numbers', [
    { updateOne: { filter: { _id: id }, update: { $set: { n: 1 } }, upsert: true } },
    { updateMany: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
    { updateOne: { filter: { _id: -1 }, update: { $set: { n: 3 } } } },
    { deleteMany: { filter: { n: 2 } } },
  ]),
];

describe.each(servers)('writes to several collections on $name', ({ store, commands }) => {
  const collection = (name: string) => store.db.collection<Numbered>(name);

  beforeEach(async () => {
    await emptyCollections(store);
    await collection('counters').insertOne({ _id: 1, n: 0 });
    await collection('numbers').insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 7 },
    ]);
  });

  it('happen together and are summed up', async () => {
    const written = await inTransaction(store, (tx) => writeTogether(tx, writes(10)));

    expect(written).toEqual({ inserted: 3, matched: 3, deleted: 2 });
    expect(await collection('counters').findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
    expect(await collection('entries').countDocuments()).toBe(2);
    expect(await collection('numbers').find().toArray()).toEqual([{ _id: 2, n: 7 }]);
  });

  it('happen all or not at all, and say that a key is taken', async () => {
    await collection('entries').insertOne({ _id: 11 });

    const fault = await inTransaction(store, (tx) => writeTogether(tx, writes(10))).catch((error: unknown) => error);

    expect(isDuplicateKey(fault)).toBe(true);
    expect(await collection('counters').findOne({ _id: 1 })).toEqual({ _id: 1, n: 0 });
    expect(await collection('numbers').countDocuments()).toBe(2);
  });

  it('are tried again after a write conflict', async () => {
    let tries = 0;
    await inTransaction(store, async (tx) => {
      tries += 1;
      await collection('counters').findOne({ _id: 1 }, { session: tx.session });
      if (tries === 1) await collection('counters').updateOne({ _id: 1 }, { $inc: { n: 10 } });
      await writeTogether(tx, writes(10));
    });

    expect(tries).toBeGreaterThan(1);
    expect(await collection('counters').findOne({ _id: 1 })).toEqual({ _id: 1, n: 11 });
  });

  it('that are none cost no command', async () => {
    commands.length = 0;
    const written = await inTransaction(store, (tx) => writeTogether(tx, [writesTo('entries', [])]));

    expect(written).toEqual({ inserted: 0, matched: 0, deleted: 0 });
    expect(commands).toEqual([]);
  });
});

it('is one command on MongoDB 8, and one for each collection and kind of write before', async () => {
  for (const { store, commands } of servers.slice(0, 2)) {
    await inTransaction(store, (tx) => writeTogether(tx, writes(20))); // asks the server what it has
    commands.length = 0;
    await inTransaction(store, (tx) => writeTogether(tx, writes(30)));
  }

  expect(servers[0]?.commands).toEqual(['update', 'insert', 'update', 'delete', 'commitTransaction']);
  expect(servers[1]?.commands).toEqual(['bulkWrite', 'commitTransaction']);
});
