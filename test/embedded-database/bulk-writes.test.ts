import { type AnyClientBulkWriteModel, type Document, Long, MongoBulkWriteError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

const threeKeys = [{ _id: 1 }, { _id: 1 }, { _id: 2 }] as unknown as Document[];

describe('a bulk insert', () => {
  it('stops at its first failure if it is ordered', async () => {
    const collection = await embedded.holding();

    const refusal = (await refusalOf(collection.insertMany(threeKeys))) as unknown as MongoBulkWriteError;

    expect(refusal).toBeInstanceOf(MongoBulkWriteError);
    expect([refusal.writeErrors].flat()).toMatchObject([{ index: 1, code: 11_000 }]);
    expect(await collection.countDocuments()).toBe(1);
  });

  it('continues after a failure if it is unordered', async () => {
    const collection = await embedded.holding();

    const refusal = (await refusalOf(
      collection.insertMany(threeKeys, { ordered: false }),
    )) as unknown as MongoBulkWriteError;

    expect([refusal.writeErrors].flat()).toMatchObject([{ index: 1, code: 11_000 }]);
    expect(await collection.countDocuments()).toBe(2);
  });
});

describe('a bulk of several kinds of writes', () => {
  it('counts the effects of each kind', async () => {
    const collection = await embedded.holding({ k: 1, n: 0 }, { k: 2, n: 0 }, { k: 3, n: 0 });

    const result = await collection.bulkWrite([
      { updateOne: { filter: { k: 1 }, update: { $set: { n: 1 } } } },
      { updateMany: { filter: { k: { $gt: 1 } }, update: { $set: { n: 0 } } } },
      { updateOne: { filter: { k: 9 }, update: { $set: { n: 9 } }, upsert: true } },
      { replaceOne: { filter: { k: 2 }, replacement: { k: 22 } } },
      { deleteOne: { filter: { k: 3 } } },
      { insertOne: { document: { k: 4 } } },
    ]);

    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 2,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(Object.keys(result.upsertedIds)).toEqual(['2']);
    const found = await collection.find({}, { projection: { _id: 0 }, sort: { k: 1 } }).toArray();
    expect(found).toEqual([{ k: 1, n: 1 }, { k: 4 }, { k: 9, n: 9 }, { k: 22 }]);
  });
});

describe('a bulk of writes to several collections', () => {
  const release8 = useEmbedded({ release: '8.0' });
  // The driver's types allow no ids but its own.
  const [one, five] = [{ _id: 1 }, { _id: 5 }] as unknown as [Document, Document];
  const models = (namespaces: readonly string[]): AnyClientBulkWriteModel<Document>[] => [
    { name: 'insertOne', namespace: namespaces[0] ?? '', document: one },
    { name: 'updateOne', namespace: namespaces[1] ?? '', filter: five, update: { $set: { n: 1 } }, upsert: true },
    { name: 'insertOne', namespace: namespaces[0] ?? '', document: one },
    { name: 'replaceOne', namespace: namespaces[1] ?? '', filter: five, replacement: { n: 2 } },
    { name: 'deleteMany', namespace: namespaces[0] ?? '', filter: {} },
  ];
  const twoCollections = async () => [await release8.holding(), await release8.holding()] as const;

  it('counts the effects of each write', async () => {
    const [one, other] = await twoCollections();
    const all = models([one.namespace, other.namespace]).filter((_, index) => index !== 2);

    const result = await release8.client().bulkWrite(all, { verboseResults: true });

    expect(result).toMatchObject({
      insertedCount: 1,
      upsertedCount: 1,
      matchedCount: 1,
      modifiedCount: 1,
      deletedCount: 1,
    });
    expect(result.updateResults?.get(1)).toEqual({ matchedCount: 1, modifiedCount: 0, didUpsert: true, upsertedId: 5 });
    expect(await other.find().toArray()).toEqual([{ _id: 5, n: 2 }]);
  });

  it.each([
    [true, [{ _id: 5, n: 1 }], 1],
    [false, [{ _id: 5, n: 2 }], 0],
  ])('stops at its first failure if it is ordered: %s', async (ordered, docs, left) => {
    const [one, other] = await twoCollections();

    const refusal = await refusalOf(release8.client().bulkWrite(models([one.namespace, other.namespace]), { ordered }));

    expect([...refusal.writeErrors]).toMatchObject([[2, { code: 11_000 }]]);
    expect(await other.find().toArray()).toEqual(docs);
    expect(await one.countDocuments()).toBe(left);
  });

  it('is unknown before MongoDB 8', async () => {
    const refusal = await refusalOf(embedded.client().bulkWrite(models(['test.a', 'test.b'])));

    expect(refusal.cause).toMatchObject({ code: 115 });
  });
});

describe('findOneAndUpdate', () => {
  it('updates the first document by its sort, and returns it before or after', async () => {
    const collection = await embedded.holding({ k: 1 }, { k: 3 }, { k: 2 });
    const largest = { sort: { k: -1 }, projection: { _id: 0 } } as const;

    expect(await collection.findOneAndUpdate({}, { $inc: { k: 10 } }, largest)).toEqual({ k: 3 });
    expect(await collection.findOneAndUpdate({}, { $inc: { k: 10 } }, { ...largest, returnDocument: 'after' })).toEqual(
      {
        k: 23,
      },
    );
    expect(await collection.findOneAndDelete({}, largest)).toEqual({ k: 23 });
    expect(await collection.countDocuments()).toBe(2);
  });

  it('returns null if nothing matches', async () => {
    const collection = await embedded.holding();

    expect(await collection.findOneAndUpdate({ k: 1 }, { $set: { n: 1 } })).toBeNull();
  });
});

describe('a retryable write', () => {
  it('that is sent again gets the first reply and is not repeated', async () => {
    const collection = await embedded.holding({ k: 1, n: 0 });
    const { db } = embedded;
    await embedded.client().withSession(async (session) => {
      const command = {
        update: collection.collectionName,
        updates: [{ q: { k: 1 }, u: { $inc: { n: 1 } } }],
        lsid: session.id,
      };
      const numbered = async (number: number) => {
        const { n, nModified } = await db().command({ ...command, txnNumber: Long.fromNumber(number) });
        return { n, nModified };
      };

      expect(await numbered(1)).toEqual({ n: 1, nModified: 1 });
      expect(await numbered(1)).toEqual({ n: 1, nModified: 1 });
      expect((await collection.findOne())?.n).toBe(1);
      await numbered(2);
    });

    expect((await collection.findOne())?.n).toBe(2);
  });
});

describe('an unacknowledged write', () => {
  it('is applied before the next command of its connection', async () => {
    const collection = await embedded.holding();

    await collection.insertOne({ k: 1 }, { writeConcern: { w: 0 } });

    await expect.poll(() => collection.countDocuments()).toBe(1);
  });
});
