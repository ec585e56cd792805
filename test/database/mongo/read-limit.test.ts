import { beforeEach, describe, expect, it } from 'vitest';
import { problemReply } from '#functions/runtime/http/problem.ts';
import { exceededTimeLimit, withReadLimit } from '#lib/mongo/read-limit.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const hurried = withReadLimit(store, 1);

type Numbered = { n: number };

/** An expression that is slow for each document: the sum of this many numbers. */
const sumTo = (end: number) => ({
  $reduce: { input: { $range: [0, end] }, initialValue: 0, in: { $add: ['$$value', '$$this'] } },
});
const slowFilter = { $expr: { $gt: [{ $add: ['$n', sumTo(20_000)] }, 0] } };

beforeEach(async () => {
  await emptyCollections(store);
  await store.db.collection('numbers').insertMany(Array.from({ length: 300 }, (_, n) => ({ n })));
});

const numbers = hurried.db.collection<Numbered>('numbers');

describe('a read that exceeds its time limit', () => {
  it.each([
    ['find', () => numbers.find(slowFilter).toArray()],
    ['findOne', () => numbers.findOne({ $and: [slowFilter, { n: -1 }] })],
    ['aggregate', () => numbers.aggregate([{ $match: slowFilter }, { $set: { sum: sumTo(20_000) } }]).toArray()],
    ['countDocuments', () => numbers.countDocuments(slowFilter)],
    ['distinct', () => numbers.distinct('n', slowFilter)],
  ])('is ended by the server: %s', async (_, read) => {
    const error = await read().catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ name: 'MongoServerError', code: 50 });
    expect(exceededTimeLimit(error)).toBe(true);
    expect(problemReply(error, 'r-1')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '10' },
      body: { type: 'urn:intake:problem:too-slow' },
    });
  });

  it('aborts its transaction', async () => {
    const attempt = inTransaction(hurried, async (tx) => {
      await tx.db.collection<Numbered>('numbers').insertOne({ n: 1_000 }, { session: tx.session });
      await tx.db.collection('numbers').find(slowFilter, { session: tx.session }).toArray();
    });

    expect(exceededTimeLimit(await attempt.catch((error: unknown) => error))).toBe(true);
    expect(await store.db.collection('numbers').countDocuments({ n: 1_000 })).toBe(0);
  });
});

describe('a store with a limit for reads', () => {
  const roomy = withReadLimit(store, 60_000);
  const all = roomy.db.collection<Numbered>('numbers');

  it('reads and writes like the store itself', async () => {
    await all.insertOne({ n: 300 });
    await all.updateOne({ n: 300 }, { $set: { n: 301 } });

    expect(await all.findOne({ n: 301 })).toMatchObject({ n: 301 });
    expect(await all.find({ n: { $lt: 3 } }, { sort: { n: -1 }, projection: { _id: 0 } }).toArray()).toEqual([
      { n: 2 },
      { n: 1 },
      { n: 0 },
    ]);
    expect(await all.aggregate([{ $count: 'count' }]).toArray()).toEqual([{ count: 301 }]);
    expect(await all.countDocuments()).toBe(301);
    expect(await all.estimatedDocumentCount()).toEqual(expect.any(Number));
    expect(await all.distinct('n', { n: { $gt: 297 } })).toEqual([298, 299, 301]);
  });

  it('keeps a limit that a read sets itself', async () => {
    const attempt = all.find(slowFilter, { maxTimeMS: 1 }).toArray();

    expect(exceededTimeLimit(await attempt.catch((error: unknown) => error))).toBe(true);
  });
});
