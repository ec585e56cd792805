import { Double, Long } from 'mongodb';
import { all, corrected, day, holding, type Operation, refusal, updates as updated } from './operation.ts';

const docs = [
  {
    _id: 1,
    name: 'Ada',
    age: 36,
    half: 1.5,
    big: Long.fromNumber(7),
    at: { city: 'Oslo' },
    tags: ['x', 'y'],
    day: day(1),
  },
  { _id: 2, name: 'Bo', age: 'old', tags: [] },
];

/** As the answers are compared. */
const asRecorded = (doc: object): object => ({
  ...doc,
  ...('big' in doc && { big: { $numberLong: '7' } }),
  ...('day' in doc && { day: { $date: day(1).toISOString() } }),
});

const refused: object[] = [
  { $inc: { name: 1 } },
  { $inc: { age: 'x' } },
  { $set: { _id: 5 } },
  { $unset: { _id: 1 } },
  { $set: { age: 1 }, $inc: { age: 1 } },
  { $set: { at: 1, 'at.city': 'x' } },
  { $set: { 'name.first': 1 } },
  { $set: { 'tags.x': 1 } },
  { $set: 5 },
  { $set: { '': 1 } },
  { $set: { 'a..b': 1 } },
  { $push: { name: 1 } },
  { $pull: { name: 1 } },
];

const refusedPipelines: object[][] = [
  [{ $set: { _id: 9 } }],
  [{ $unset: '_id' }],
  [{ $set: { a: { $add: ['$name', 1] } } }],
];

export const updates: Operation[] = corrected(
  [
    ...updated(docs, [
      [{ $set: { name: 'New', 'at.city': 'Rome', 'at.zip': 5 } }],
      [{ $set: { name: 'Ada' } }],
      [{ $set: { age: new Double(36) } }],
      [{ $set: { fresh: { a: 1 }, 'deep.er.still': 2 } }],
      [{ $set: { z: 1, a: 2, m: 3 } }],
      [{ $set: { 'tags.1': 'n', 'tags.4': 'far' } }],
      [{ $set: { nothing: null, none: [] } }],
      [{ $set: { at: { $literal: 1 } } }],
      [{ $set: {} }],
      [{ $unset: { age: 1 } }],
      [{ $unset: { nothing: 1, 'at.city': '' } }],
      [{ $unset: { 'tags.0': 1 } }],
      [{ $inc: { age: 2, fresh: 1, 'at.n': -1 } }],
      [{ $inc: { age: 0 } }],
      [{ $inc: { age: 1.5, half: 1, big: 1 } }],
      [{ $inc: { age: 2_147_483_647 } }],
      [{ $max: { age: 99, half: 1 } }],
      [{ $max: { age: null, day: day(3) } }],
      [{ $setOnInsert: { a: 1 } }],
      [{ $set: { 'at.city': 'Rome' }, $inc: { age: 1 }, $unset: { half: 1 }, $push: { tags: 'w' } }],
      [[{ $set: { twice: { $multiply: ['$age', 2] }, missing: { $max: ['$no', 3, null] } } }]],
      [[{ $set: { t: 1 } }, { $unset: ['age', 't'] }]],
      [[{ $set: { age: { $cond: [{ $gt: ['$age', 40] }, 'older', { $add: ['$age', 1] }] } } }]],
      [[{ $set: { tags: { $concatArrays: ['$tags', [{ $literal: '$x' }]] }, n: { $size: '$tags' } } }]],
      [[{ $set: { tags: { $filter: { input: '$tags', as: 't', cond: { $ne: ['$$t', 'x'] } } } } }]],
      [[{ $set: { later: { $add: ['$day', 60_000] }, gap: { $subtract: ['$day', day(3)] } } }]],
      [[{ $set: { at: { $mergeObjects: ['$at', { zip: 9 }] } } }]],
      [[{ $set: { at: { zip: 9 } } }]],
      [[{ $set: { 'at.zip': '$age', 'at.city': '$$REMOVE' } }]],
      [[{ $set: { name: '$nothing' } }]],
      [[{ $set: { a: '$age', age: '$a' } }]],
      [[{ $set: { a: 1 } }, { $set: { b: '$a' } }]],
      [[{ $set: { name: 'Ada' } }]],
      [[{ $project: { name: 1 } }]],
      [[{ $replaceRoot: { newRoot: { $mergeObjects: ['$at', { _id: '$_id' }] } } }]],
      [[{ $set: { name: { $literal: '$age' } } }]],
      [[{ $set: { 'tags.x': 1 } }]],
      [[]],
    ]),
    ...refused.map(
      (update): Operation => ({
        name: `refused update ${JSON.stringify(update)}`,
        run: async (db) => {
          const collection = await holding(db, docs);
          return [await refusal(collection.updateOne({ _id: 1 }, update)), (await all(collection)).length];
        },
      }),
    ),
    ...refusedPipelines.map(
      (update): Operation => ({
        name: `refused update by pipeline ${JSON.stringify(update)}`,
        run: async (db) => refusal((await holding(db, docs)).updateOne({ _id: 1 }, update)),
      }),
    ),
    {
      name: 'replacements',
      run: async (db) => {
        const collection = await holding(db, docs);
        const same = await collection.replaceOne({ _id: 2 }, { name: 'Bo', age: 'old', tags: [] });
        const other = await collection.replaceOne({ _id: 1 }, { only: 1 });
        const id = await refusal(collection.replaceOne({ _id: 1 }, { _id: 7, only: 2 }));
        return [same.modifiedCount, other.modifiedCount, id, await all(collection)];
      },
    },
    {
      name: 'updateMany stops at the first that cannot be changed',
      run: async (db) => {
        const collection = await holding(db, docs);
        return [await refusal(collection.updateMany({}, { $inc: { age: 1 } })), await all(collection)];
      },
    },
  ],
  {
    // What leaves a document as it was is no change.
    'update [{"$inc":{"age":0}},{"_id":1}]': [1, 0, 0, docs.map(asRecorded)],
    replacements: [0, 1, { code: 66 }, [{ _id: 1, only: 1 }, docs[1]]],
    // Without a transaction, the documents before the one that fails are changed.
    'updateMany stops at the first that cannot be changed': [
      { code: 14 },
      docs.map((doc) => asRecorded(doc.age === 36 ? { ...doc, age: 37 } : doc)),
    ],
    'refused update {"$rename":{"name":"name"}}': [{ code: 2 }, 2],
    'refused update {"$set":{"a..b":1}}': [{ code: 56 }, 2],
    'refused update {"$pop":{"name":1}}': [{ code: 14 }, 2],
    'refused update by pipeline [{"$set":{"a":{"$frob":1}}}]': { code: 168 },
    'refused update by pipeline [{"$replaceWith":"$age"}]': { code: 40228 },
  },
);
