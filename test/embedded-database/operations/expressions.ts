import { Long } from 'mongodb';
import { day, expressions as evaluated, type Operation, refusedExpressions } from './operation.ts';

const docs = [
  {
    _id: 1,
    n: 7,
    m: -2.5,
    s: 'Héllo World',
    t: ' trim ',
    l: [3, 1, 2],
    o: { a: 1, b: { c: 'x' } },
    d: day(1),
    b: true,
  },
  { _id: 2, n: Long.fromNumber(8), m: 1.25, s: '', l: [], o: {}, z: null },
  {
    _id: 3,
    l: [
      { k: 'a', v: 1 },
      { k: 'b', v: null },
    ],
    n: 2.5,
  },
];

const numbers: unknown[] = [
  { $add: ['$n', 1] },
  { $add: ['$n', '$m', 0.5] },
  { $add: ['$n', null] },
  { $add: [2_147_483_647, 1] },
  { $subtract: ['$n', 10] },
  { $multiply: ['$n', '$m'] },
  { $max: ['$n', '$m', 3] },
  { $min: '$l' },
  { $sum: '$l' },
  { $sum: ['$n', '$no', 1] },
];

const logic: unknown[] = [
  { $eq: ['$n', 7] },
  { $eq: ['$z', null] },
  { $ne: ['$no', null] },
  { $gt: ['$n', '$no'] },
  { $lte: ['$s', 'I'] },
  { $and: ['$b', { $gt: ['$n', 1] }] },
  { $and: [] },
  { $or: ['$no', 0, '$s'] },
  { $or: [] },
  { $not: ['$n'] },
  { $not: '$no' },
  { $cond: [{ $gte: ['$n', 7] }, 'big', 'small'] },
  // biome-ignore lint/suspicious/noThenProperty: the operator has it
  { $cond: { if: '$z', then: 1, else: '$no' } },
  { $ifNull: ['$z', 'none'] },
  { $ifNull: ['$no', '$z', 'both'] },
  { $literal: '$n' },
];

const strings: unknown[] = [
  { $concat: ['$s', '!'] },
  { $concat: ['$s', '$no'] },
  { $toLower: '$s' },
  { $split: ['$s', ' '] },
  { $split: ['a,,b', ','] },
  { $replaceAll: { input: '$s', find: 'l', replacement: 'L' } },
];

const conversions: unknown[] = [];

const refused: [code: number, expression: unknown][] = [
  [14, { $add: ['$s', 1] }],
  [17124, { $size: '$n' }],
  [16702, { $concat: ['$n', 'x'] }],
  [16020, { $cond: [1, 2] }],
  [28689, { $arrayElemAt: ['$n', 0] }],
  [40081, { $in: [1, '$n'] }],
  [28651, { $filter: { input: 5, cond: true } }],
  [16883, { $map: { input: 5, in: 1 } }],
  [34449, { $range: [0, 5, 0] }],
  [40400, { $mergeObjects: ['$n'] }],
];

export const expressions: Operation[] = [
  ...evaluated(docs, [...numbers, ...logic, ...strings, ...conversions]),
  ...refusedExpressions(docs, refused),
];
