import {
  Binary,
  BSONRegExp,
  Decimal128,
  type Document,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { corrected, day, finds, holding, type Operation, pipelines } from './operation.ts';

/** Of every type some values, not in their order. */
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
  [],
  1.5,
  new MaxKey(),
  'B',
  Long.fromNumber(2),
  Decimal128.fromString('1.75'),
  { x: 0, y: 1 },
  false,
  [null],
  new Timestamp({ t: 1, i: 1 }),
  new MinKey(),
  new BSONRegExp('a', ''),
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
      { v: { $type: 'decimal' } },
      { v: { $type: 'double' } },
      { v: { $type: 'object' } },
      { v: { $type: 'minKey' } },
      { v: { $type: 7 } },
      { v: { $type: 'date' } },
      { v: { $type: 'regex' } },
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
        { $group: { _id: '$v', ids: { $push: '$_id' } } },
        { $sort: { 'ids.0': 1 } },
        { $project: { _id: 0 } },
      ],
      ['the types of values', { $sort: { _id: 1 } }, { $project: { _id: 0, t: { $type: '$v' } } }],
      ['the least and the greatest', { $group: { _id: null, least: { $min: '$v' }, greatest: { $max: '$v' } } }],
      ['a comparison with 2', { $sort: { _id: 1 } }, { $project: { _id: 0, c: { $cmp: ['$v', 2] } } }],
      // Of MinKey and nothing the recorded server says that they are equal.
      [
        'a comparison with nothing',
        { $match: { _id: { $ne: 20 } } },
        { $sort: { _id: 1 } },
        { $project: { _id: 0, c: { $cmp: ['$v', '$no'] } } },
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
    'sort {"v":1,"_id":1} of 33': [
      20, 10, 2, 18, 90, 22, 9, 6, 11, 15, 1, 14, 26, 25, 8, 13, 27, 24, 0, 28, 16, 4, 91, 92, 23, 7, 17, 5, 29, 3, 19,
      21, 12,
    ],
    'sort {"v":-1,"_id":1} of 33': [
      12, 21, 19, 3, 29, 5, 17, 7, 23, 92, 91, 4, 16, 28, 0, 24, 27, 13, 8, 25, 6, 1, 14, 26, 15, 11, 9, 22, 2, 18, 90,
      10, 20,
    ],
    'sort {"v":1,"_id":-1} of 33': [
      20, 10, 90, 18, 2, 22, 9, 6, 11, 15, 26, 14, 1, 25, 8, 13, 27, 24, 0, 28, 16, 4, 91, 92, 23, 7, 17, 5, 29, 3, 19,
      21, 12,
    ],
  },
);
