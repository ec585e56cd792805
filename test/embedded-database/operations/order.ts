import { Binary, type Document, Double, Long, ObjectId } from 'mongodb';
import { corrected, day, finds, holding, type Operation, pipelines } from './operation.ts';

/** Some values of every type, out of order. */
const mixed: unknown[] = [
  'b',
  2,
  null,
  day(2),
  { x: 1 },
  true,
  [3, 1],
  new ObjectId('65a000000000000000000001'),
  '',
  -1,
  1.5,
  'B',
  Long.fromNumber(2),
  { x: 0, y: 1 },
  false,
  [null],
  Number.NaN,
  new Binary(Buffer.from('abc')),
  'aa',
  Long.fromString('9007199254740993'),
  new Double(2),
  ['a'],
  { a: 1 },
  day(1),
];

const docs: Document[] = [
  ...mixed.map((v, _id) => ({ _id, v })),
  { _id: 90 },
  { _id: 91, v: { y: 0 } },
  { _id: 92, v: [[5]] },
];

const nested = [
  { _id: 1, a: [{ b: 3 }, { b: 1 }], k: 1 },
  { _id: 2, a: { b: 2 }, k: 1 },
  { _id: 3, a: [], k: 2 },
  { _id: 4, a: [{ c: 1 }], k: 2 },
  { _id: 5, k: 1 },
  { _id: 6, a: [{ b: [0, 9] }], k: 2 },
];

const sorts = (all: readonly object[], specs: readonly Record<string, 1 | -1>[]): Operation[] =>
  specs.map((sort) => ({
    name: `sort ${JSON.stringify(sort)} of ${all.length}`,
    run: async (db) => {
      const found = (await holding(db, all)).find({}, { sort, projection: { _id: 1 } });
      return found.map(({ _id }) => _id).toArray();
    },
  }));

export const order: Operation[] = corrected(
  [
    ...sorts(docs, [
      { v: 1, _id: 1 },
      { v: -1, _id: 1 },
      { v: 1, _id: -1 },
    ]),
    ...sorts(nested, [
      { 'a.b': 1, _id: 1 },
      { 'a.b': -1, _id: 1 },
      { k: -1, 'a.b': 1, _id: 1 },
      { a: 1, _id: 1 },
      { 'a.0.b': 1, _id: 1 },
    ]),
    ...finds(docs, [
      { v: 2 },
      { v: { $gt: 1 } },
      { v: { $lt: 2 } },
      { v: { $gte: Number.NaN } },
      { v: { $lt: 'b' } },
      { v: { $gte: 'B' } },
      { v: { $gt: '' } },
      { v: { $lt: true } },
      { v: { $gt: { x: 0 } } },
      { v: { $lte: { x: 1 } } },
      { v: { $gt: [] } },
      { v: { $lt: ['a'] } },
      { v: { $gte: day(1) } },
      { v: { $ne: 2 } },
      { v: { $in: [2, 'b', null] } },
      { v: { $nin: [2, 'b', null] } },
      { v: { $type: 'double' } },
      { v: { $type: 'object' } },
      { v: { $type: 'date' } },
      { v: { x: 1 } },
      { v: { $eq: { y: 1, x: 0 } } },
      { v: null },
      { v: { $not: { $gt: 1 } } },
      { 'v.x': { $gte: 0 } },
      { 'v.0': 3 },
    ]),
    ...pipelines(docs, [
      [
        'groups of equal values',
        { $sort: { _id: 1 } },
        { $group: { _id: '$v', ids: { $push: '$_id' } } },
        { $sort: { 'ids.0': 1 } },
        { $project: { _id: 0 } },
      ],
      ['what is true', { $sort: { _id: 1 } }, { $project: { _id: 0, c: { $cond: ['$v', 1, 0] } } }],
    ]),
    {
      name: 'distinct values of mixed types',
      run: async (db) => (await (await holding(db, docs)).distinct('v')).length,
    },
    {
      name: 'distinct values of a path through arrays',
      run: async (db) => (await (await holding(db, nested)).distinct('a.b')).sort(),
    },
  ],
  {
    // The manual: an empty array comes before null and what is missing.
    'sort {"v":1,"_id":1} of 28': [
      10, 2, 16, 90, 17, 9, 6, 11, 1, 13, 21, 20, 8, 12, 22, 19, 0, 23, 14, 4, 91, 92, 18, 7, 15, 5, 24, 3,
    ],
    'sort {"v":-1,"_id":1} of 28': [
      3, 24, 5, 15, 7, 18, 92, 91, 4, 14, 23, 0, 19, 22, 12, 8, 20, 6, 1, 13, 21, 11, 9, 17, 2, 16, 90, 10,
    ],
    'sort {"v":1,"_id":-1} of 28': [
      10, 90, 16, 2, 17, 9, 6, 11, 21, 13, 1, 20, 8, 12, 22, 19, 0, 23, 14, 4, 91, 92, 18, 7, 15, 5, 24, 3,
    ],
  },
);
