import { corrected, day, holding, type Operation, pipelines, refusedWith } from './operation.ts';

const docs = [
  { _id: 1, shop: 'a', item: 'x', n: 2, price: 5, tags: ['p', 'q'], at: day(1), parent: null },
  { _id: 2, shop: 'a', item: 'y', n: 1, price: 2.5, tags: [], at: day(2), parent: 1 },
  { _id: 3, shop: 'b', item: 'x', n: 10, price: 4, tags: ['q'], at: day(2), parent: 1 },
  { _id: 4, shop: 'b', item: 'z', n: 0, at: day(4), parent: 3, sub: [{ k: 1 }, { k: 2 }] },
  { _id: 5, shop: null, item: 'x', n: null, price: 'free', tags: 'alone', parent: 4 },
  { _id: 6, item: 'y', n: 3, price: 1, tags: null },
];

const byId = { $sort: { _id: 1 } } as const;

const refused: [code: number, pipeline: object[]][] = [
  [15959, [{ $match: 1 }]],
  [15955, [{ $group: { n: { $sum: 1 } } }]],
  [40234, [{ $group: { _id: 1, n: 5 } }]],
  [15958, [{ $limit: 0 }]],
  [5107201, [{ $limit: 'x' }]],
  [5107200, [{ $skip: -1 }]],
  [15976, [{ $sort: {} }]],
  [15975, [{ $sort: { n: 2 } }]],
  [28818, [{ $unwind: 'tags' }]],
  [40156, [{ $count: '' }]],
  [51272, [{ $project: {} }]],
  [31254, [{ $project: { a: 1, b: 0 } }]],
  [9, [{ $lookup: { from: 'things' } }]],
  [40169, [{ $facet: {} }]],
  [40228, [{ $replaceRoot: { newRoot: '$n' } }]],
  [14, [{ $set: { a: { $add: ['x', 1] } } }]],
  [40323, [{ $match: { n: 1 }, $limit: 1 }]],
];

export const stages: Operation[] = corrected(
  [
    ...pipelines(docs, [
      // Pushed in the order of what came before: without a sort that is any order.
      ['groups', byId, { $group: { _id: '$shop', n: { $sum: 1 }, items: { $push: '$item' } } }, byId],
      [
        'a compound key',
        { $group: { _id: { s: '$shop', i: '$item' }, n: { $sum: '$n' } } },
        { $sort: { '_id.s': 1, '_id.i': 1 } },
      ],
      ['conditional sums', { $group: { _id: null, x: { $sum: { $cond: [{ $eq: ['$item', 'x'] }, 1, 0] } } } }],
      ['groups of nothing', { $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }],
      ['unwound arrays', byId, { $unwind: '$tags' }, { $project: { tags: 1 } }],
      ['unwound documents', { $unwind: '$sub' }, { $project: { 'sub.k': 1 } }, { $sort: { 'sub.k': -1 } }],
      ['a count', { $match: { n: { $gt: 1 } } }, { $count: 'many' }],
      ['projected fields', byId, { $project: { _id: 0, item: 1, twice: { $multiply: ['$n', 2] } } }],
      ['projected away', byId, { $project: { tags: 0, at: 0, 'sub.k': 0 } }],
      ['projected into new fields', byId, { $project: { 'a.b': '$n', c: ['$n', '$no'], d: { e: '$item' } } }],
      ['fields set', byId, { $set: { total: { $multiply: ['$n', 3] }, 'sub.z': 1, tags: '$$REMOVE' } }],
      ['fields unset', byId, { $unset: ['tags', 'sub.k'] }],
      ['replaced roots', byId, { $replaceRoot: { newRoot: { id: '$_id', tags: { $ifNull: ['$tags', 'none'] } } } }],
      ['facets', { $facet: { all: [{ $count: 'n' }], x: [{ $match: { item: 'x' } }, byId, { $project: { n: 1 } }] } }],
      [
        'sorted, skipped and limited',
        { $sort: { n: -1, _id: 1 } },
        { $skip: 1 },
        { $limit: 3 },
        { $project: { _id: 1 } },
      ],
      ['matched after a group', { $group: { _id: '$item', n: { $sum: 1 } } }, { $match: { n: { $gte: 2 } } }, byId],
    ]),
    ...refused.map(([code, pipeline]) =>
      refusedWith(code, `refused pipeline ${JSON.stringify(pipeline)}`, async (db) =>
        (await holding(db, docs)).aggregate(pipeline).toArray(),
      ),
    ),
  ],
  {
    // What is missing stays missing: it is no element of a set, and no field of a key.
    'aggregate sets': [
      { _id: 'x', s: 3 },
      { _id: 'y', s: 1 },
      { _id: 'z', s: 1 },
    ],
    'aggregate a compound key': [
      { _id: { s: null, i: 'x' }, n: 0 },
      { _id: { i: 'y' }, n: 3 },
      { _id: { s: 'a', i: 'x' }, n: 2 },
      { _id: { s: 'a', i: 'y' }, n: 1 },
      { _id: { s: 'b', i: 'x' }, n: 10 },
      { _id: { s: 'b', i: 'z' }, n: 0 },
    ],
  },
);
