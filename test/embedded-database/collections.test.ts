import type { Collection, Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

const changes: [string, (collection: Collection) => Promise<unknown>][] = [
  ['a new index', (collection) => collection.createIndex({ k: 1 }, { unique: true })],
  [
    'another validator',
    ({ collectionName }) => embedded.db().command({ collMod: collectionName, validator: { n: 1 } }),
  ],
  ['the end of the collection', (collection) => collection.drop()],
];

describe('a change to a whole collection', () => {
  it.each(changes)('waits for a transaction that has written to it: %s', async (_, change) => {
    const collection = await embedded.holding<Document>({ n: 1 });
    await collection.createIndex({ n: 1 });

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await collection.insertOne({ n: 2, k: 2 }, { session });
      const changed = change(collection);

      expect(await embedded.isPending(changed)).toBe(true);
      await session.commitTransaction();
      await changed;
    });
  });

  it('waits no longer than the client’s time limit', async () => {
    const collection = await embedded.holding<Document>({ n: 1 });

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ n: 1 }, { $set: { n: 2 } }, { session });
      const write = refusalOf(collection.updateOne({ n: 1 }, { $set: { n: 3 } }, { maxTimeMS: 5 }));
      const change = refusalOf(embedded.db().command({ drop: collection.collectionName, maxTimeMS: 5 }));

      expect((await write).code).toBe(50);
      expect((await change).code).toBe(50);
      await session.commitTransaction();
    });

    expect(await collection.distinct('n')).toEqual([2]);
  });

  it('does not index documents that only an open transaction can see', async () => {
    const collection = await embedded.holding<Document>({ _id: 1, k: 'a' }, { _id: 2, k: 'b' });

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await collection.countDocuments({}, { session });
      await collection.updateOne({ _id: 1 } as Document, { $set: { k: 'c' } });
      await collection.updateOne({ _id: 2 } as Document, { $set: { k: 'a' } });

      await collection.createIndex({ k: 1 }, { unique: true });
      expect(await collection.find({ k: 'a' }, { session }).toArray()).toEqual([{ _id: 1, k: 'a' }]);
      await session.abortTransaction();
    });
  });
});

describe('a transaction', () => {
  it.each(changes.slice(2))('is to be run again after a collection that it saw is another: %s', async (_, change) => {
    const collection = await embedded.holding<Document>({ n: 1 });

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await collection.findOne({}, { session });
      await change(collection);

      expect(await refusalOf(collection.findOne({}, { session }))).toMatchObject({
        code: 246,
        errorLabels: ['TransientTransactionError'],
      });
      await session.abortTransaction();
    });
  });

  it('leaves no collection behind that it created if it aborts', async () => {
    const name = (await embedded.holding()).collectionName;

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await embedded.db().createCollection(name, { session });
      await embedded.db().collection(`${name}_b`).insertOne({ n: 1 }, { session });
      await session.abortTransaction();
    });

    expect(
      await embedded
        .db()
        .listCollections({ name: { $in: [name, `${name}_b`] } })
        .toArray(),
    ).toEqual([]);
  });
});

describe('a collection', () => {
  it('is not created by a write that matches nothing', async () => {
    const collection = await embedded.holding();

    await collection.updateMany({ n: 1 }, { $set: { n: 2 } });
    await collection.deleteMany({ n: 1 });
    await collection.findOneAndDelete({ n: 1 });

    expect(await embedded.db().listCollections({ name: collection.collectionName }).toArray()).toEqual([]);
  });
});
