import { holding, type Operation, projections as projected, refusedWith } from './operation.ts';

const docs = [
  { _id: 1, name: 'Ada', age: 36, tags: ['x', 'y', 'z'], at: { city: 'Oslo', geo: { lat: 1, lon: 2 } } },
  { _id: 2, name: 'Bo', tags: [], at: [{ city: 'Bern', zip: 1 }, { zip: 2 }, 7] },
  { _id: 3, age: null, scores: [{ s: 1, t: 1 }, { s: 9 }, { s: 9, t: 2 }] },
];

const refused: [code: number, projection: object][] = [
  [31254, { name: 1, age: 0 }],
  [31249, { 'at.city': 1, at: 1 }],
  [40353, { 'at.': 1 }],
  [28724, { tags: { $slice: [1, -1] } }],
  [31274, { scores: { $elemMatch: 5 } }],
];

export const projections: Operation[] = [
  ...projected(docs, [
    { name: 1 },
    { _id: 0, name: 1, age: 1 },
    { _id: 0 },
    { _id: 1 },
    { age: 0 },
    { tags: 0, scores: 0, _id: 0 },
    { 'at.city': 1 },
    { 'at.city': 0 },
    { 'at.geo.lat': 1, name: 1 },
    { 'at.geo': 0 },
    { at: { zip: 1, geo: { lon: 1 } } },
    { scores: { $elemMatch: { s: 9 } } },
    { scores: { $elemMatch: { s: 9, t: 2 } }, age: 1 },
    { is: { $gt: ['$age', 30] } },
    { name: '$age' },
    { name: 'text' },
    { name: { $literal: 1 } },
    { first: { $arrayElemAt: ['$tags', 0] }, name: 1 },
    { 'scores.s': 1 },
    { 'scores.0': 1 },
    { 'at.made': { $concat: ['$name', '!'] } },
    { name: true, age: 1.0 },
    { nothing: 1 },
    { nothing: 0 },
  ]),
  ...refused.map(([code, projection]) =>
    refusedWith(code, `refused project ${JSON.stringify(projection)}`, async (db) =>
      (await holding(db, docs)).find({}, { projection }).toArray(),
    ),
  ),
];
