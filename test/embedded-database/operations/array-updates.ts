import { all, holding, type Operation, refusal, updates } from './operation.ts';

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
  [{ $set: { 'scores.$[high].s': 0 } }],
  [{ $set: { 'scores.$[high].s': 0 } }, { arrayFilters: [{ 'low.s': 1 }] }],
  [{ $set: { a: 0 } }, { arrayFilters: [{ 'low.s': 1 }] }],
  [{ $set: { 'scores.$.s': 0 } }],
  [{ $set: { 'none.$[].s': 0 } }],
  [{ $push: { tags: { $each: 'x' } } }],
  [{ $push: { tags: { $each: ['x'], $frob: 1 } } }],
  [{ $push: { tags: { $each: ['x'], $slice: 'x' } } }],
];

export const arrayUpdates: Operation[] = [
  ...updates(docs, [
    [{ $push: { tags: 'n' } }],
    [{ $push: { tags: ['n', 'm'] } }],
    [{ $push: { fresh: 'n', 'deep.m': 1 } }],
    [{ $push: { tags: { $each: ['b', 'a'], $sort: 1, $slice: 3 } } }],
    [{ $push: { tags: { $each: ['m', 'n'], $slice: 3 } } }],
    [{ $push: { tags: { $each: ['m', 'n'], $slice: -2 } } }],
    [{ $push: { tags: { $each: ['m'], $slice: 0 } } }],
    [{ $push: { tags: { $each: ['m', 'n'], $position: 1 } } }],
    [{ $push: { tags: { $each: ['m'], $position: -1 } } }],
    [{ $push: { n: { $each: [], $sort: -1 } } }],
    [{ $push: { scores: { $each: [{ s: 3 }], $sort: { s: -1 } } } }],
    [{ $push: { scores: { $each: [{ s: 3, k: 'b' }], $sort: { k: 1, s: 1 }, $slice: 2 } } }],
    [{ $push: { 'deep.l.1': 4 } }],
    [{ $addToSet: { tags: 'x' } }],
    [{ $addToSet: { tags: { $each: ['x', 'w', 'w'] } } }],
    [{ $addToSet: { tags: ['x'] } }],
    [{ $addToSet: { fresh: { a: 1 } } }],
    [{ $addToSet: { scores: { k: 'a', s: 1 } } }],
    [{ $pop: { tags: 1 } }],
    [{ $pop: { tags: -1, none: 1 } }],
    [{ $pull: { tags: 'x' } }],
    [{ $pull: { n: { $gte: 2 } } }],
    [{ $pull: { n: { $in: [1, 3] } } }],
    [{ $pull: { scores: { s: { $gt: 4 }, k: 'a' } } }],
    [{ $pull: { scores: { k: null } } }],
    [{ $pull: { scores: { $or: [{ s: 1 }, { s: 9 }] } } }],
    [{ $pull: { 'deep.l': [1] } }],
    [{ $pull: { none: 1 } }],
    [{ $pullAll: { tags: ['x', 'q'] } }],
    [{ $pullAll: { scores: [{ s: 9 }] } }],
    [{ $set: { 'scores.$.s': 0 } }, {}, { 'scores.s': 9 }],
    [{ $set: { 'scores.$.k': 'found' } }, {}, { scores: { $elemMatch: { s: { $gt: 4 }, k: 'a' } } }],
    [{ $inc: { 'n.$': 10 } }, {}, { n: { $lt: 3 } }],
    [{ $unset: { 'scores.$': 1 } }, {}, { 'scores.s': 9 }],
    [{ $set: { 'scores.$[].s': 0 } }],
    [{ $inc: { 'n.$[]': 1 } }],
    [{ $set: { 'scores.$[high].s': 0 } }, { arrayFilters: [{ 'high.s': { $gt: 4 } }] }],
    [{ $set: { 'n.$[e]': 0 } }, { arrayFilters: [{ e: { $gte: 2 } }] }],
    [{ $inc: { 'deep.l.$[].$[e]': 5 } }, { arrayFilters: [{ e: { $gt: 1 } }] }],
    [{ $set: { 'scores.$[a].k': 'b', 'n.$[m]': 7 } }, { arrayFilters: [{ 'a.k': 'a', 'a.s': { $lt: 3 } }, { m: 1 }] }],
    [{ $set: { 'scores.$[e].s': 0 } }, { arrayFilters: [{ $or: [{ 'e.s': 1 }, { 'e.s': 5 }] }] }],
    [{ $unset: { 'tags.$[t]': 1 } }, { arrayFilters: [{ t: 'x' }] }],
  ]),
  ...refused.map(
    ([update, options = {}]): Operation => ({
      name: `refused update of arrays ${JSON.stringify([update, options])}`,
      run: async (db) => refusal((await holding(db, docs)).updateOne({ _id: 1 }, update, options)),
    }),
  ),
  {
    name: 'updateMany with arrayFilters',
    run: async (db) => {
      const collection = await holding(db, docs);
      const { matchedCount, modifiedCount } = await collection.updateMany(
        { scores: { $exists: true } },
        { $set: { 'scores.$[high].s': 0 } },
        { arrayFilters: [{ 'high.s': { $gt: 8 } }] },
      );
      return [matchedCount, modifiedCount, await all(collection)];
    },
  },
];
