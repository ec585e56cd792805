import type { Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

const sales = () =>
  embedded.holding(
    ...([
      { _id: 1, shop: 'a', n: 3, at: new Date('2026-03-01T23:30:00Z'), tags: ['x', 'y'] },
      { _id: 2, shop: 'b', n: 5, at: new Date('2026-03-02T01:00:00Z'), tags: [] },
      { _id: 3, shop: 'a', n: 4, at: new Date('2026-03-02T12:00:00Z'), tags: ['y'] },
      { _id: 4, n: 'many', at: new Date('2026-04-01T00:00:00Z') },
    ] as unknown as Document[]),
  );

const asked = async (...pipeline: Document[]) => (await sales()).aggregate(pipeline).toArray();

describe('a pipeline', () => {
  it('groups; a missing key is null, and what is no number is no part of an average', async () => {
    const group = { _id: '$shop', n: { $sum: 1 }, mean: { $avg: '$n' }, most: { $max: '$n' }, all: { $push: '$_id' } };

    expect(await asked({ $group: group }, { $sort: { _id: 1 } })).toEqual([
      { _id: null, n: 1, mean: null, most: 'many', all: [4] },
      { _id: 'a', n: 2, mean: 3.5, most: 4, all: [1, 3] },
      { _id: 'b', n: 1, mean: 5, most: 5, all: [2] },
    ]);
  });

  it('goes several ways in $facet, and counts nothing as no document', async () => {
    const [result] = await asked({
      $facet: {
        none: [{ $match: { shop: 'q' } }, { $count: 'n' }],
        all: [{ $count: 'n' }],
        top: [{ $sortByCount: '$shop' }, { $limit: 1 }],
      },
    });

    expect(result).toEqual({ none: [], all: [{ n: 4 }], top: [{ _id: 'a', count: 2 }] });
  });

  it('unwinds, with and without what is empty', async () => {
    const unwound = await asked({ $unwind: '$tags' }, { $project: { tags: 1 } });
    const kept = await asked({ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } });

    expect(unwound).toEqual([
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'y' },
    ]);
    expect(kept.map(({ _id, i }) => [_id, i === null ? null : Number(i)])).toEqual([
      [1, 0],
      [1, 1],
      [2, null],
      [3, 0],
      [4, null],
    ]);
  });

  it('joins by a field and by a pipeline', async () => {
    const shops = await embedded.holding({ _id: 'a' as never, city: 'Oslo' }, { _id: 'b' as never, city: 'Bern' });
    const from = shops.collectionName;

    const joined = await asked(
      { $lookup: { from, localField: 'shop', foreignField: '_id', as: 'one' } },
      {
        $lookup: {
          from,
          let: { s: '$shop' },
          pipeline: [{ $match: { $expr: { $gt: ['$_id', '$$s'] } } }],
          as: 'later',
        },
      },
      { $project: { one: '$one.city', later: { $size: '$later' } } },
    );

    expect(joined).toEqual([
      { _id: 1, one: ['Oslo'], later: 1 },
      { _id: 2, one: ['Bern'], later: 0 },
      { _id: 3, one: ['Oslo'], later: 1 },
      { _id: 4, one: [], later: 2 },
    ]);
  });

  it('puts days and other spans of time together', async () => {
    const byDay = { $dateTrunc: { date: '$at', unit: 'day' } };

    expect(await asked({ $group: { _id: byDay, n: { $sum: 1 } } }, { $sort: { _id: 1 } })).toEqual([
      { _id: new Date('2026-03-01'), n: 1 },
      { _id: new Date('2026-03-02'), n: 2 },
      { _id: new Date('2026-04-01'), n: 1 },
    ]);
  });

  it('adds another collection', async () => {
    const more = await embedded.holding({ n: 9 });

    expect(await asked({ $unionWith: more.collectionName }, { $count: 'n' })).toEqual([{ n: 5 }]);
  });

  it('merges into another collection, by a key of its own', async () => {
    const target = await embedded.holding({ shop: 'a', total: 1, note: 'kept' });
    await target.createIndex({ shop: 1 }, { unique: true });
    const into = target.collectionName;

    await asked(
      { $match: { shop: { $exists: true } } },
      { $group: { _id: '$shop', total: { $sum: '$n' } } },
      { $project: { _id: 0, shop: '$_id', total: 1 } },
      { $merge: { into, on: 'shop', whenMatched: 'merge', whenNotMatched: 'insert' } },
    );

    expect(await target.find({}, { projection: { _id: 0 }, sort: { shop: 1 } }).toArray()).toEqual([
      { shop: 'a', total: 7, note: 'kept' },
      { shop: 'b', total: 5 },
    ]);
  });

  it('leaves the documents that it reads as they are', async () => {
    const collection = await embedded.holding({ a: { b: 1 }, list: [{ k: 1 }] });
    const before = await collection.find().toArray();

    await collection.aggregate([{ $set: { 'a.b': 2, 'list.k': 9 } }, { $unset: 'a' }, { $unwind: '$list' }]).toArray();

    expect(await collection.find().toArray()).toEqual(before);
  });
});
