import { holding, type Operation, refusal, updates } from './operation.ts';

const docs = [
  {
    _id: 1,
    tags: ['x', 'y', 'x'],
    n: [3, 1, 2],
    scores: [{ s: 1, k: 'a' }, { s: 9 }, { s: 5, k: 'a' }],
    deep: { l: [[1], [2, 3]] },
  },
  { _id: 2, tags: [], scores: [{ s: 7 }] },
];

const refused: [update: object, options?: object][] = [
  [{ $push: { tags: { $each: 'x' } } }],
  [{ $push: { tags: { $each: ['x'], $slice: 'x' } } }],
];

export const arrayUpdates: Operation[] = [
  ...updates(docs, [
    [{ $push: { tags: 'n' } }],
    [{ $push: { tags: ['n', 'm'] } }],
    [{ $push: { fresh: 'n', 'deep.m': 1 } }],
    [{ $push: { tags: { $each: ['m', 'n'], $slice: 3 } } }],
    [{ $push: { tags: { $each: ['m', 'n'], $slice: -2 } } }],
    [{ $push: { tags: { $each: ['m'], $slice: 0 } } }],
    [{ $push: { 'deep.l.1': 4 } }],
    [{ $pull: { tags: 'x' } }],
    [{ $pull: { n: { $gte: 2 } } }],
    [{ $pull: { n: { $in: [1, 3] } } }],
    [{ $pull: { scores: { s: { $gt: 4 }, k: 'a' } } }],
    [{ $pull: { scores: { k: null } } }],
    [{ $pull: { scores: { $or: [{ s: 1 }, { s: 9 }] } } }],
    [{ $pull: { 'deep.l': [1] } }],
    [{ $pull: { none: 1 } }],
  ]),
  ...refused.map(
    ([update, options = {}]): Operation => ({
      name: `refused update of arrays ${JSON.stringify([update, options])}`,
      run: async (db) => refusal((await holding(db, docs)).updateOne({ _id: 1 }, update, options)),
    }),
  ),
];
