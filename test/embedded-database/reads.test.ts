import { calculateObjectSize } from 'bson';
import { type Document, ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

const ids = async (...parameters: Parameters<Awaited<ReturnType<typeof embedded.holding>>['find']>) => {
  const collection = await mixed();
  return (await collection.find(...parameters).toArray()).map(({ _id }) => _id as unknown as string);
};

/** One document of each type, by name. */
const mixed = () =>
  embedded.holding(
    ...([
      { _id: 'missing' },
      { _id: 'null', v: null },
      { _id: 'number', v: 5 },
      { _id: 'text', v: 'five' },
      { _id: 'doc', v: { a: 1, b: 2 } },
      { _id: 'array', v: [1, 9] },
      { _id: 'id', v: new ObjectId('65a000000000000000000000') },
      { _id: 'bool', v: true },
      { _id: 'date', v: new Date(5) },
    ] as unknown as Document[]),
  );

describe('a filter', () => {
  it.each<[string, Document, string[]]>([
    ['by null finds what is null or missing', { v: null }, ['missing', 'null']],
    ['by {$lte: null} does too', { v: { $lte: null } }, ['missing', 'null']],
    ['by a range stays within its type', { v: { $gt: 0 } }, ['array', 'number']],
    ['by a document heeds the order of fields', { v: { a: 1, b: 2 } }, ['doc']],
    ['by a document in another order finds none', { v: { b: 2, a: 1 } }, []],
    ['by an array finds the whole one', { v: [1, 9] }, ['array']],
    ['by a value finds the array that has it', { v: 9 }, ['array']],
    ['asks each bound of any element', { v: { $gt: 4, $lt: 2 } }, ['array']],
    ['by $elemMatch asks one element for all', { v: { $elemMatch: { $gt: 4, $lt: 2 } } }, []],
    ['by $ne finds what is missing', { v: { $nin: [5, 'five', null] } }, ['array', 'bool', 'date', 'doc', 'id']],
    ['by type', { v: { $type: ['date', 'bool'] } }, ['bool', 'date']],
  ])('%s', async (_title, filter, found) => {
    expect(await ids(filter, { sort: { _id: 1 } })).toEqual(found);
  });
});

describe('a sort', () => {
  it('orders values by type, and an array by its least element', async () => {
    const order = await ids({ _id: { $ne: 'missing' as never } }, { sort: { v: 1 } });

    expect(order).toEqual(['null', 'array', 'number', 'text', 'doc', 'id', 'bool', 'date']);
  });
});

describe('a cursor', () => {
  it('returns all documents batch by batch', async () => {
    const collection = await embedded.holding(...Array.from({ length: 250 }, (_, k) => ({ k })));

    const all = await collection.find({}, { batchSize: 7, sort: { k: 1 } }).toArray();

    expect(all.map(({ k }) => k)).toEqual(Array.from({ length: 250 }, (_, k) => k));
    expect(await collection.aggregate([{ $match: {} }], { batchSize: 10 }).toArray()).toHaveLength(250);
  });

  it('returns large documents in messages that the driver accepts', async () => {
    const text = 'x'.repeat(1_000_000);
    const collection = await embedded.holding(...Array.from({ length: 40 }, (_, k) => ({ k, text })));

    expect(await collection.find().toArray()).toHaveLength(40);
  });

  it('returns many small documents in replies within the maximum document size', async () => {
    const collection = await embedded.holding({});
    const count = 1_200_000;
    const pipeline = [{ $project: { _id: 0, n: { $range: [0, count] } } }, { $unwind: '$n' }];
    const name = collection.collectionName;

    const lengths: number[] = [];
    let { cursor } = await embedded.db().command({ aggregate: name, pipeline, cursor: {} }, { promoteLongs: false });
    for (let batch = cursor.firstBatch; ; batch = cursor.nextBatch) {
      expect(calculateObjectSize({ cursor: { ...cursor, ns: name } })).toBeLessThanOrEqual(16 * 1024 * 1024);
      lengths.push(batch.length);
      if (cursor.id.isZero()) break;
      ({ cursor } = await embedded.db().command({ getMore: cursor.id, collection: name }, { promoteLongs: false }));
    }

    expect(lengths.reduce((sum, n) => sum + n, 0)).toBe(count);
    expect(lengths.length).toBeGreaterThan(2);
  });

  it('that was killed is no longer found', async () => {
    const collection = await embedded.holding(...Array.from({ length: 9 }, (_, k) => ({ k })));
    const { cursor } = await embedded
      .db()
      .command({ find: collection.collectionName, batchSize: 2 }, { promoteLongs: false });

    await embedded.db().command({ killCursors: collection.collectionName, cursors: [cursor.id] });

    const more = { getMore: cursor.id, collection: collection.collectionName };
    expect((await refusalOf(embedded.db().command(more))).code).toBe(43);
  });

  it('applies the limit after the sort', async () => {
    const collection = await embedded.holding(...[4, 1, 3, 2].map((k) => ({ k })));

    const found = await collection.find({}, { sort: { k: -1 }, limit: 2, projection: { _id: 0 } }).toArray();

    expect(found).toEqual([{ k: 4 }, { k: 3 }]);
  });
});

describe('a projection', () => {
  it.each<[string, Document, Document]>([
    ['keeps fields in the order of the document', { b: 1, a: 1, _id: 0 }, { a: 1, b: [1, 2, 3] }],
    ['leaves fields out', { b: 0, c: 0, _id: 0 }, { a: 1 }],
    ['goes into documents of an array', { 'c.x': 1, _id: 0 }, { c: [{ x: 1 }, { x: 2 }] }],
    ['takes the first element that matches', { c: { $elemMatch: { x: 2 } }, _id: 0 }, { c: [{ x: 2, y: 2 }] }],
    ['computes', { sum: { $sum: '$b' }, _id: 0 }, { sum: 6 }],
  ])('%s', async (_title, projection, shaped) => {
    const c = [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ];
    const collection = await embedded.holding({ a: 1, b: [1, 2, 3], c });

    expect(await collection.findOne({}, { projection })).toEqual(shaped);
  });

  it('evaluates $$NOW', async () => {
    const collection = await embedded.holding({ a: 1 });

    expect((await collection.findOne({}, { projection: { now: '$$NOW' } }))?.now).toBeInstanceOf(Date);
  });
});

describe('distinct', () => {
  it('returns each value once, with array elements as separate values', async () => {
    const collection = await embedded.holding({ t: ['a', 'b'] }, { t: 'b' }, { t: 'c' }, {});

    expect((await collection.distinct('t')).toSorted()).toEqual(['a', 'b', 'c']);
  });
});
