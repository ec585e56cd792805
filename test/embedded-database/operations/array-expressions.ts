import { Decimal128, Long } from 'mongodb';
import { expressions, type Operation } from './operation.ts';

const docs = [
  { _id: 1, n: 7, m: -2.5, l: [3, 1, 2], o: { a: 1, b: { c: 'x' } } },
  { _id: 2, n: Long.fromNumber(8), m: Decimal128.fromString('1.25'), l: [], o: {}, z: null },
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
  { $reverseArray: '$l' },
  { $in: [1, '$l'] },
  { $indexOfArray: ['$l', 2] },
  { $isArray: '$n' },
  { $range: [0, 10, 3] },
  { $range: [3, 0, -1] },
  { $map: { input: '$l', as: 'e', in: { $ifNull: ['$$e.k', '$$e'] } } },
  { $map: { input: '$no', in: '$$this' } },
  { $filter: { input: '$l', cond: { $gt: ['$$this', 1] } } },
  { $filter: { input: '$l', as: 'e', cond: true, limit: 1 } },
  { $reduce: { input: { $range: [1, 5] }, initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
  { $sortArray: { input: [3, 1, 2], sortBy: 1 } },
  { $sortArray: { input: [{ a: 2 }, { a: 1, b: 1 }, { a: 1 }], sortBy: { a: 1, b: -1 } } },
  { $zip: { inputs: [['a', 'b'], [1]], useLongestLength: true, defaults: ['z', 0] } },
  {
    $sortArray: {
      input: {
        $setUnion: [
          [2, 1],
          [1, 3],
        ],
      },
      sortBy: 1,
    },
  },
  {
    $setIntersection: [
      [2, 1, 1],
      [1, 3],
    ],
  },
  {
    $setDifference: [
      [2, 1],
      [1, 3],
    ],
  },
  { $setIsSubset: [[1], [1, 3]] },
  {
    $setEquals: [
      [1, 1, 3],
      [3, 1],
    ],
  },
  { $anyElementTrue: [[0, 1]] },
  { $allElementsTrue: [[]] },
  { $firstN: { input: '$l', n: 2 } },
  { $maxN: { input: [5, 1, 9], n: 2 } },
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
  {
    $arrayToObject: [
      [
        ['x', 1],
        ['x', 2],
      ],
    ],
  },
  { $getField: { field: 'a', input: '$o' } },
  { $getField: 'n' },
  { $setField: { field: 'q.r', input: '$o', value: 1 } },
  { $unsetField: { field: 'a', input: '$o' } },
  { x: '$n', y: '$no', z: { w: ['$n', '$no'] } },
  { $type: '$m' },
  { $type: '$no' },
  { $isNumber: '$m' },
];

export const arrayExpressions: Operation[] = expressions(docs, [...arrays, ...objects]);
