import { Decimal128, Long } from 'mongodb';
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
  { _id: 2, n: Long.fromNumber(8), m: Decimal128.fromString('1.25'), s: '', l: [], o: {}, z: null },
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
  { $divide: ['$n', 2] },
  { $mod: ['$n', 3] },
  { $mod: [-7, 3] },
  { $abs: '$m' },
  { $ceil: '$m' },
  { $floor: '$m' },
  { $trunc: ['$m', 1] },
  { $round: ['$m', 0] },
  { $round: [2.5] },
  { $round: [12_345, -2] },
  { $pow: ['$n', 2] },
  { $sqrt: 16 },
  { $exp: 0 },
  { $ln: 1 },
  { $log: [8, 2] },
  { $log10: 1000 },
  { $max: ['$n', '$m', 3] },
  { $min: '$l' },
  { $sum: '$l' },
  { $sum: ['$n', '$no', 1] },
  { $avg: ['$n', 1] },
  { $bitAnd: [12, 10] },
  { $bitOr: [12, Long.fromNumber(1)] },
];

const logic: unknown[] = [
  { $eq: ['$n', 7] },
  { $eq: ['$z', null] },
  { $ne: ['$no', null] },
  { $gt: ['$n', '$no'] },
  { $lte: ['$s', 'I'] },
  { $cmp: ['$l', [3]] },
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
  {
    $switch: {
      branches: [
        // biome-ignore lint/suspicious/noThenProperty: the operator has it
        { case: { $eq: ['$n', 7] }, then: 'seven' },
        // biome-ignore lint/suspicious/noThenProperty: the operator has it
        { case: { $gt: ['$n', 3] }, then: 'more' },
      ],
      default: 'less',
    },
  },
  { $literal: '$n' },
  { $let: { vars: { x: { $add: ['$n', 1] } }, in: { $multiply: ['$$x', '$$x'] } } },
];

const strings: unknown[] = [
  { $concat: ['$s', '!'] },
  { $concat: ['$s', '$no'] },
  { $toUpper: '$s' },
  { $toLower: '$s' },
  { $toUpper: '$no' },
  { $strLenCP: { $ifNull: ['$s', ''] } },
  { $strLenBytes: { $ifNull: ['$s', ''] } },
  { $substrCP: ['$s', 1, 3] },
  { $substrBytes: ['$s', 0, 1] },
  { $substrCP: ['$s', 20, 3] },
  { $split: ['$s', ' '] },
  { $split: ['a,,b', ','] },
  { $trim: { input: '$t' } },
  { $ltrim: { input: 'xxab', chars: 'x' } },
  { $rtrim: { input: 'abxy', chars: 'yx' } },
  { $indexOfCP: ['$s', 'o'] },
  { $indexOfCP: ['$s', 'o', 5] },
  { $indexOfBytes: ['$s', 'zz'] },
  { $replaceOne: { input: '$s', find: 'l', replacement: 'L' } },
  { $replaceAll: { input: '$s', find: 'l', replacement: 'L' } },
  { $regexMatch: { input: '$s', regex: 'world', options: 'i' } },
  { $regexFind: { input: '$s', regex: '(l+)o' } },
  { $regexFindAll: { input: 'a1b22', regex: '\\d+' } },
  { $strcasecmp: ['$s', 'HÉLLO'] },
];

const conversions: unknown[] = [
  { $toString: '$n' },
  { $toString: '$d' },
  { $toInt: '12' },
  { $toInt: 7.9 },
  { $toLong: '12' },
  { $toDouble: '1.5' },
  { $toDouble: true },
  { $toDecimal: '1.50' },
  { $toBool: '$s' },
  { $toBool: 0 },
  { $toDate: 0.5 },
  { $toDate: '2026-01-02T03:04:05Z' },
  { $toLong: '$d' },
  { $convert: { input: 'x', to: 'int', onError: -1 } },
  { $convert: { input: '$no', to: 'int', onNull: 0 } },
  { $convert: { input: '5', to: 16 } },
  { $toObjectId: '65a000000000000000000001' },
  { $toInt: 'x' },
  { $toInt: 3_000_000_000 },
];

const refused: [code: number, expression: unknown][] = [
  [31325, { $frob: 1 }],
  [14, { $add: ['$s', 1] }],
  [2, { $divide: [1, 0] }],
  [17124, { $size: '$n' }],
  [16702, { $concat: ['$n', 'x'] }],
  [16020, { $cond: [1, 2] }],
  [34455, { $substrCP: ['abc', -1, 1] }],
  [28689, { $arrayElemAt: ['$n', 0] }],
  [40081, { $in: [1, '$n'] }],
  [28651, { $filter: { input: 5, cond: true } }],
  [16883, { $map: { input: 5, in: 1 } }],
  [34449, { $range: [0, 5, 0] }],
  [28714, { $sqrt: -1 }],
  // biome-ignore lint/suspicious/noThenProperty: the operator has it
  [40066, { $switch: { branches: [{ case: false, then: 1 }] } }],
  [17276, { $let: { vars: {}, in: '$$x' } }],
  [17276, '$$nobody'],
  [40400, { $mergeObjects: ['$n'] }],
  [16006, { $dateToString: { date: '$s' } }],
  [16020, { $toUpper: ['a', 'b'] }],
  [51104, { $regexMatch: { input: 5, regex: 'a' } }],
];

export const expressions: Operation[] = [
  ...evaluated(docs, [...numbers, ...logic, ...strings, ...conversions]),
  ...refusedExpressions(docs, refused),
];
