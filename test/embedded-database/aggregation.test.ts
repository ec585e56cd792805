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

describe('an aggregation pipeline', () => {
  it('groups, with null for a missing key', async () => {
    const group = { _id: '$shop', n: { $sum: 1 }, most: { $max: '$n' }, least: { $min: '$n' }, all: { $push: '$_id' } };

    expect(await asked({ $group: group }, { $sort: { _id: 1 } })).toEqual([
      { _id: null, n: 1, most: 'many', least: 'many', all: [4] },
      { _id: 'a', n: 2, most: 4, least: 3, all: [1, 3] },
      { _id: 'b', n: 1, most: 5, least: 5, all: [2] },
    ]);
  });

  it('runs several pipelines in $facet, with no document for an empty count', async () => {
    const [result] = await asked({
      $facet: {
        none: [{ $match: { shop: 'q' } }, { $count: 'n' }],
        all: [{ $count: 'n' }],
        top: [{ $group: { _id: '$shop', n: { $sum: '$n' } } }, { $sort: { n: -1 } }, { $limit: 1 }],
      },
    });

    expect(result).toEqual({ none: [], all: [{ n: 4 }], top: [{ _id: 'a', n: 7 }] });
  });

  it('unwinds arrays and drops empty ones', async () => {
    const unwound = await asked({ $unwind: '$tags' }, { $project: { tags: 1 } });

    expect(unwound).toEqual([
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'y' },
    ]);
  });

  it('joins another collection by a field', async () => {
    const shops = await embedded.holding({ _id: 'a' as never, city: 'Oslo' }, { _id: 'b' as never, city: 'Bern' });
    const from = shops.collectionName;

    const joined = await asked(
      { $lookup: { from, localField: 'shop', foreignField: '_id', as: 'one' } },
      { $project: { one: '$one.city' } },
    );

    expect(joined).toEqual([
      { _id: 1, one: ['Oslo'] },
      { _id: 2, one: ['Bern'] },
      { _id: 3, one: ['Oslo'] },
      { _id: 4, one: [] },
    ]);
  });

  it('appends another collection', async () => {
    const more = await embedded.holding({ n: 9 });

    expect(await asked({ $unionWith: more.collectionName }, { $count: 'n' })).toEqual([{ n: 5 }]);
  });

  it('names whole documents', async () => {
    const more = await embedded.holding({ n: 9 });
    const named = await more.aggregate([{ $project: { _id: 0, other: '$$ROOT', n: '$$ROOT.n' } }]).toArray();

    expect(named).toEqual([{ other: expect.objectContaining({ n: 9 }), n: 9 }]);
  });

  it('does not modify the documents that it reads', async () => {
    const collection = await embedded.holding({ a: { b: 1 }, list: [{ k: 1 }] });
    const before = await collection.find().toArray();

    await collection.aggregate([{ $set: { 'a.b': 2, 'list.k': 9 } }, { $unset: 'a' }, { $unwind: '$list' }]).toArray();

    expect(await collection.find().toArray()).toEqual(before);
  });
});
