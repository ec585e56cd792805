import { expressions, type Operation, pipelines, refusedExpressions } from './operation.ts';

const docs = [
  { _id: 1, d: new Date('2026-03-29T00:30:15.250Z') },
  { _id: 2, d: new Date('2025-12-31T23:59:59.999Z') },
  { _id: 3, d: new Date('2024-02-29T12:00:00Z') },
  { _id: 4, d: new Date('1969-07-20T20:17:40Z') },
  { _id: 5, d: null },
];

export const dates: Operation[] = [
  ...expressions(docs, [
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L' } },
    { $dateToString: { date: '$d', format: '%H' } },
    { $add: ['$d', 86_400_000] },
    { $subtract: ['$d', 1_000] },
    { $subtract: [new Date('2026-04-01T00:00:00Z'), '$d'] },
  ]),
  ...refusedExpressions(docs, [[18536, { $dateToString: { date: '$d', format: '%Q' } }]]),
  ...pipelines(docs, [
    [
      'one time in all',
      { $project: { _id: 0, same: { $eq: ['$$NOW', '$$NOW'] }, past: { $lt: ['$d', '$$NOW'] } } },
      { $limit: 1 },
    ],
  ]),
];
