import { Long } from 'mongodb';
import { expressions, type Operation } from './operation.ts';

const docs = [
  { _id: 1, n: 7, m: -2.5, l: [3, 1, 2], o: { a: 1, b: { c: 'x' } } },
  { _id: 2, n: Long.fromNumber(8), m: 1.25, l: [], o: {}, z: null },
  {
    _id: 3,
    n: 2.5,
    l: [
      { k: 'a', v: 1 },
      { k: 'b', v: null },
    ],
  },
];

const arrays: unknown[] = [
  { $size: '$l' },
  { $arrayElemAt: ['$l', 0] },
  { $arrayElemAt: ['$l', -1] },
  { $arrayElemAt: ['$l', 9] },
  { $first: '$l' },
  { $last: '$l' },
  { $slice: ['$l', 2] },
  { $slice: ['$l', -2] },
  { $slice: ['$l', 1, 1] },
  { $concatArrays: ['$l', ['x']] },
  { $concatArrays: ['$l', '$no'] },
  { $isArray: '$l' },
  { $isArray: ['$no'] },
  { $in: [1, '$l'] },
  { $range: [0, 10, 3] },
  { $range: [3, 0, -1] },
  { $map: { input: '$l', as: 'e', in: { $ifNull: ['$$e.k', '$$e'] } } },
  { $map: { input: '$no', in: '$$this' } },
  { $filter: { input: '$l', cond: { $gt: ['$$this', 1] } } },
  { $reduce: { input: { $range: [1, 5] }, initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
  { $sortArray: { input: [{ a: 2 }, { a: 1, b: 1 }, { a: 1 }], sortBy: { a: 1, b: -1 } } },
  '$l.k',
  '$l.no',
  '$o.b.c',
  '$l.0',
];

const objects: unknown[] = [
  { $mergeObjects: ['$o', { a: 2, z: 1 }] },
  { $mergeObjects: ['$no', { z: 1 }] },
  { $objectToArray: '$o' },
  {
    $arrayToObject: [
      [
        { k: 'x', v: 1 },
        { k: 'y', v: '$n' },
      ],
    ],
  },
  { x: '$n', y: '$no', z: { w: ['$n', '$no'] } },
];

export const arrayExpressions: Operation[] = expressions(docs, [...arrays, ...objects]);
