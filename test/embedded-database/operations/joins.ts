import { holding, type Operation, pipelines, refusal } from './operation.ts';

const docs = [
  { _id: 1, item: 'x', n: 2, parent: null },
  { _id: 2, item: 'y', n: 1, parent: 1, shop: 'a' },
  { _id: 3, item: 'x', n: 10, parent: 1, shop: 'b' },
  { _id: 4, item: 'z', n: 0, parent: 3, sub: [{ k: 1 }, { k: 2 }] },
  { _id: 5, item: 'x', n: null, parent: 4, shop: null },
  { _id: 6, item: 'y', n: 3 },
];

const byId = { $sort: { _id: 1 } } as const;

/** Stages that read from other collections, or write to them. */
export const joins: Operation[] = [
  ...pipelines(docs, [
    [
      'joined',
      byId,
      { $lookup: { from: 'things', localField: 'parent', foreignField: '_id', as: 'up' } },
      { $project: { up: '$up.item' } },
    ],
    [
      'joined by nothing and null',
      { $match: { _id: { $in: [1, 6] } } },
      byId,
      { $lookup: { from: 'things', localField: 'parent', foreignField: 'shop', as: 'up' } },
      { $project: { n: { $size: '$up' } } },
    ],
    [
      'joined through arrays',
      { $match: { _id: 4 } },
      { $lookup: { from: 'things', localField: 'sub.k', foreignField: '_id', as: 'l' } },
      { $project: { l: { $size: '$l' } } },
    ],
    [
      'joined by a pipeline',
      byId,
      {
        $lookup: {
          from: 'things',
          let: { i: '$item', n: '$n' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$item', '$$i'] }, { $gt: ['$n', '$$n'] }] } } },
            byId,
            { $project: { n: 1 } },
          ],
          as: 'more',
        },
      },
      { $project: { more: 1 } },
    ],
    [
      'joined by both',
      byId,
      {
        $lookup: {
          from: 'things',
          localField: 'item',
          foreignField: 'item',
          pipeline: [{ $match: { n: { $gt: 1 } } }, { $group: { _id: null, n: { $sum: 1 } } }],
          as: 'c',
        },
      },
      { $project: { c: 1 } },
    ],
    [
      'joined with what is not there',
      { $match: { _id: 1 } },
      { $lookup: { from: 'nowhere', localField: 'n', foreignField: 'n', as: 'l' } },
      { $project: { l: 1 } },
    ],
    [
      'united',
      { $match: { _id: { $lt: 3 } } },
      { $project: { _id: 1 } },
      { $unionWith: { coll: 'things', pipeline: [{ $match: { _id: 5 } }, { $project: { item: 1 } }] } },
      byId,
    ],
    [
      'ancestors',
      { $match: { _id: 5 } },
      {
        $graphLookup: {
          from: 'things',
          startWith: '$parent',
          connectFromField: 'parent',
          connectToField: '_id',
          as: 'up',
          depthField: 'd',
        },
      },
      { $unwind: '$up' },
      { $sort: { 'up._id': 1 } },
      { $project: { up: '$up._id', d: '$up.d' } },
    ],
    [
      'ancestors, two deep',
      { $match: { _id: 5 } },
      {
        $graphLookup: {
          from: 'things',
          startWith: '$parent',
          connectFromField: 'parent',
          connectToField: '_id',
          as: 'up',
          maxDepth: 1,
        },
      },
      { $project: { n: { $size: '$up' } } },
    ],
  ]),
  {
    name: '$out replaces what was there',
    run: async (db) => {
      const target = await holding(db, [{ _id: 'old' }], 'target');
      await (await holding(db, docs))
        .aggregate([{ $match: { n: 1 } }, { $project: { item: 1 } }, { $out: 'target' }])
        .toArray();
      return target.find().toArray();
    },
  },
  ...['replace', 'keepExisting', 'merge', 'fail'].map(
    (whenMatched): Operation => ({
      name: `$merge: ${whenMatched}`,
      run: async (db) => {
        const target = await holding(db, [{ _id: 2, old: 1 }], 'merged');
        const $merge = { into: 'merged', on: '_id', whenMatched, whenNotMatched: 'insert' };
        const source = await holding(db, docs);
        const told = await refusal(
          source.aggregate([{ $match: { _id: { $lt: 4 } } }, byId, { $project: { n: 1 } }, { $merge }]).toArray(),
        );
        return [told, whenMatched === 'fail' ? [] : await target.find({}, { sort: { _id: 1 } }).toArray()];
      },
    }),
  ),
];
