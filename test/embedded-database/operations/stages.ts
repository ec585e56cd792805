import { corrected, day, holding, type Operation, pipelines, refusedWith, typed } from './operation.ts';

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
  [40324, [{ $frobnicate: 1 }]],
  [40324, [{ toString: 1 }]],
  [28811, [{ $unwind: { path: '$tags', frob: 1 } }]],
  [28748, [{ $sample: { size: 1, frob: 1 } }]],
  [40197, [{ $bucket: { groupBy: '$n', boundaries: [0, 9], frob: 1 } }]],
  [40245, [{ $bucketAuto: { groupBy: '$n', buckets: 2, frob: 1 } }]],
  [9, [{ $lookup: { from: 'things', localField: 'n', foreignField: 'n', as: 'l', frob: 1 } }]],
  [40415, [{ $unionWith: { coll: 'things', frob: 1 } }]],
  [40415, [{ $setWindowFields: { output: {}, frob: 1 } }]],
  [15959, [{ $match: 1 }]],
  [15955, [{ $group: { n: { $sum: 1 } } }]],
  [40234, [{ $group: { _id: 1, n: 5 } }]],
  [15952, [{ $group: { _id: 1, n: { $frob: 1 } } }]],
  [40238, [{ $group: { _id: 1, n: { $sum: 1, $avg: 1 } } }]],
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
  [40600, [{ $facet: { a: [{ $facet: {} }] } }]],
  [40169, [{ $facet: {} }]],
  [40228, [{ $replaceRoot: { newRoot: '$n' } }]],
  [40066, [{ $bucket: { groupBy: '$n', boundaries: [0, 1] } }]],
  [40194, [{ $bucket: { groupBy: '$n', boundaries: [3, 1] } }]],
  [14, [{ $set: { a: { $add: ['x', 1] } } }]],
  [40323, [{ $match: { n: 1 }, $limit: 1 }]],
  [40601, [{ $out: 'x' }, { $match: {} }]],
];

export const stages: Operation[] = corrected(
  [
    ...pipelines(docs, [
      ['groups', { $group: { _id: '$shop', n: { $sum: 1 }, items: { $push: '$item' } } }, byId],
      [
        'sums and means',
        { $group: { _id: '$item', s: { $sum: '$n' }, a: { $avg: '$price' }, p: { $sum: '$price' } } },
        byId,
      ],
      ['extremes', { $group: { _id: '$item', min: { $min: '$price' }, max: { $max: '$price' } } }, byId],
      ['first and last', byId, { $group: { _id: '$item', f: { $first: '$shop' }, l: { $last: '$price' } } }, byId],
      ['sets', { $group: { _id: '$item', s: { $addToSet: '$shop' } } }, { $set: { s: { $size: '$s' } } }, byId],
      ['sums of products', { $group: { _id: null, t: { $sum: { $multiply: ['$n', 2] } }, c: { $count: {} } } }],
      [
        'a compound key',
        { $group: { _id: { s: '$shop', i: '$item' }, n: { $sum: '$n' } } },
        { $sort: { '_id.s': 1, '_id.i': 1 } },
      ],
      ['conditional sums', { $group: { _id: null, x: { $sum: { $cond: [{ $eq: ['$item', 'x'] }, 1, 0] } } } }],
      ['deviations', { $group: { _id: null, p: { $stdDevPop: '$n' }, s: { $stdDevSamp: '$n' } } }],
      [
        'merged objects',
        byId,
        { $group: { _id: null, m: { $mergeObjects: { $arrayToObject: [[['$item', '$_id']]] } } } },
      ],
      ['the first of a kind', byId, { $group: { _id: '$shop', f: { $firstN: { input: '$item', n: 2 } } } }, byId],
      ['the greatest of a kind', { $group: { _id: '$item', m: { $maxN: { input: '$n', n: 2 } } } }, byId],
      ['the top of a kind', { $group: { _id: '$item', t: { $top: { sortBy: { n: -1 }, output: '$_id' } } } }, byId],
      [
        'the bottom of a kind',
        { $group: { _id: '$item', t: { $bottomN: { n: 2, sortBy: { n: -1 }, output: ['$_id', '$n'] } } } },
        byId,
      ],
      ['groups of nothing', { $match: { _id: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }],
      ['unwound arrays', { $unwind: '$tags' }, byId, { $project: { tags: 1 } }],
      [
        'unwound arrays with all',
        byId,
        { $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } },
        { $project: { tags: 1, i: 1 } },
      ],
      ['unwound documents', { $unwind: '$sub' }, { $project: { 'sub.k': 1 } }, { $sort: { 'sub.k': -1 } }],
      ['counts of each', { $unwind: '$tags' }, { $sortByCount: '$tags' }, { $sort: { count: -1, _id: 1 } }],
      ['a count', { $match: { n: { $gt: 1 } } }, { $count: 'many' }],
      ['projected fields', byId, { $project: { _id: 0, item: 1, twice: { $multiply: ['$n', 2] } } }],
      ['projected away', byId, { $project: { tags: 0, at: 0, 'sub.k': 0 } }],
      ['projected anew', byId, { $project: { 'a.b': '$n', c: ['$n', '$no'], d: { e: '$item' } } }],
      ['fields set', byId, { $set: { total: { $multiply: ['$n', 3] }, 'sub.z': 1, tags: '$$REMOVE' } }],
      ['fields added in arrays', { $match: { _id: 4 } }, { $addFields: { 'sub.l': 9 } }],
      ['fields unset', byId, { $unset: ['tags', 'sub.k'] }],
      ['replaced roots', byId, { $replaceRoot: { newRoot: { id: '$_id', tags: { $ifNull: ['$tags', 'none'] } } } }],
      ['facets', { $facet: { all: [{ $count: 'n' }], x: [{ $match: { item: 'x' } }, byId, { $project: { n: 1 } }] } }],
      [
        'buckets',
        { $match: { n: { $type: 'number' } } },
        { $bucket: { groupBy: '$n', boundaries: [0, 2, 5], default: 'more', output: { c: { $sum: 1 } } } },
        byId,
      ],
      [
        'sorted, skipped and limited',
        { $sort: { n: -1, _id: 1 } },
        { $skip: 1 },
        { $limit: 3 },
        { $project: { _id: 1 } },
      ],
      ['matched after a group', { $group: { _id: '$item', n: { $sum: 1 } } }, { $match: { n: { $gte: 2 } } }, byId],
      [
        'running sums',
        {
          $setWindowFields: {
            partitionBy: '$item',
            sortBy: { _id: 1 },
            output: { r: { $sum: '$n', window: { documents: ['unbounded', 'current'] } }, i: { $documentNumber: {} } },
          },
        },
        byId,
        { $project: { r: 1, i: 1 } },
      ],
      [
        'ranks',
        { $setWindowFields: { sortBy: { at: 1 }, output: { r: { $rank: {} }, d: { $denseRank: {} } } } },
        byId,
        { $project: { r: 1, d: 1 } },
      ],
      [
        'neighbours',
        {
          $setWindowFields: {
            sortBy: { _id: 1 },
            output: {
              p: { $shift: { output: '$item', by: -1, default: 'none' } },
              a: { $avg: '$n', window: { documents: [-1, 1] } },
            },
          },
        },
        byId,
        { $project: { p: 1, a: 1 } },
      ],
      [
        'what is redacted',
        { $match: { _id: 4 } },
        { $redact: { $cond: [{ $eq: ['$k', 1] }, '$$PRUNE', '$$DESCEND'] } },
      ],
      [
        'even buckets',
        { $match: { n: { $type: 'number' } } },
        { $bucketAuto: { groupBy: '$n', buckets: 2, output: { c: { $sum: 1 }, ids: { $push: '$_id' } } } },
        { $sort: { '_id.min': 1 } },
      ],
      ['buckets of few values', { $bucketAuto: { groupBy: '$item', buckets: 5 } }, { $sort: { '_id.min': 1 } }],
      [
        'days made dense',
        { $match: { at: { $type: 'date' } } },
        { $group: { _id: '$at', n: { $sum: 1 } } },
        { $densify: { field: '_id', range: { step: 1, unit: 'day', bounds: 'full' } } },
        byId,
      ],
      [
        'numbers made dense in partitions',
        { $match: { shop: { $type: 'string' } } },
        { $project: { _id: 0, shop: 1, n: 1 } },
        { $densify: { field: 'n', partitionByFields: ['shop'], range: { step: 2, bounds: 'partition' } } },
        { $sort: { shop: 1, n: 1 } },
      ],
      [
        'numbers made dense between bounds',
        { $match: { _id: { $lt: 3 } } },
        { $project: { _id: 0, n: 1 } },
        { $densify: { field: 'n', range: { step: 1, bounds: [0, 4] } } },
        { $sort: { n: 1 } },
      ],
      [
        'gaps filled with a value',
        { $fill: { output: { price: { value: 0 }, shop: { value: 'none' } } } },
        byId,
        { $project: { price: 1, shop: 1 } },
      ],
      [
        'gaps filled between',
        { $match: { _id: { $lt: 5 } } },
        { $set: { q: { $cond: [{ $in: ['$_id', [1, 4]] }, { $multiply: ['$_id', 10] }, null] } } },
        { $fill: { sortBy: { _id: 1 }, output: { q: { method: 'linear' } } } },
        { $project: { q: 1 } },
      ],
      [
        'gaps filled in partitions',
        { $fill: { partitionByFields: ['item'], sortBy: { _id: 1 }, output: { at: { method: 'locf' } } } },
        byId,
        { $project: { at: 1 } },
      ],
      ['a sample of all', { $sample: { size: 10 } }, { $count: 'n' }],
      [
        'gaps filled',
        { $match: { _id: { $lt: 5 } } },
        { $fill: { sortBy: { _id: 1 }, output: { price: { method: 'locf' } } } },
        byId,
        { $project: { price: 1 } },
      ],
    ]),
    ...refused.map(([code, pipeline]) =>
      refusedWith(code, `refused pipeline ${JSON.stringify(pipeline)}`, async (db) =>
        (await holding(db, docs)).aggregate(pipeline).toArray(),
      ),
    ),
    {
      name: 'variables of an aggregation',
      run: async (db) =>
        (await holding(db, docs))
          .aggregate([{ $match: { $expr: { $eq: ['$item', '$$which'] } } }, byId, { $project: { k: '$$which' } }], {
            let: { which: 'y' },
            ...typed,
          })
          .toArray(),
    },
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
