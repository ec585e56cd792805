import type { Document, FindOneAndUpdateOptions, UpdateFilter } from 'mongodb';
import { all, holding, type Operation, refusal, type Thing, typed, updates } from './operation.ts';

const docs = [
  { _id: 1, name: 'Ada', n: 1, tags: ['x', 'y'], sub: { a: 1 } },
  { _id: 2, name: 'Bo', n: 2 },
  { _id: 3, name: 'Bo', n: 3 },
];

const modifications: [update: Document | Document[], options?: FindOneAndUpdateOptions, filter?: Document][] = [
  [{ $inc: { n: 1 } }],
  [{ $inc: { n: 1 } }, { returnDocument: 'after' }],
  [{ $inc: { n: 1 } }, { returnDocument: 'after', sort: { n: -1 } }],
  [{ $inc: { n: 1 } }, { returnDocument: 'after', projection: { n: 1, _id: 0 } }],
  [{ $set: { name: 'Bo' } }, { returnDocument: 'after' }],
  [{ $inc: { n: 1 } }, {}, { name: 'nobody' }],
  [{ $inc: { n: 1 } }, { upsert: true }, { _id: 9, name: 'new' }],
  [
    { $inc: { n: 1 }, $setOnInsert: { m: 5 } },
    { upsert: true, returnDocument: 'after' },
    { _id: 9, name: 'new' },
  ],
  [{ $setOnInsert: { m: 5 } }, { upsert: true, returnDocument: 'after' }],
  [[{ $set: { n: { $add: ['$n', 10] } } }], { returnDocument: 'after', sort: { _id: -1 } }],
  [[{ $set: { n: { $ifNull: ['$n', 0] } } }], { returnDocument: 'after', upsert: true }, { _id: 8 }],
  [{ $set: { n: 0 } }, { includeResultMetadata: true, returnDocument: 'after' }, { _id: 1 }],
  [{ $set: { n: 0 } }, { includeResultMetadata: true, upsert: true }, { _id: 7 }],
];

export const upserts: Operation[] = [
  ...modifications.map(
    ([update, options = {}, filter = { name: 'Bo' }]): Operation => ({
      name: `findOneAndUpdate ${JSON.stringify([update, options, filter])}`,
      run: async (db) => {
        const collection = await holding(db, docs);
        const sort = options.sort ?? { _id: 1 };
        const reply = await collection.findOneAndUpdate(filter, update as UpdateFilter<Thing>, {
          ...options,
          sort,
          ...typed,
        });
        return [reply, await all(collection)];
      },
    }),
  ),
  {
    name: 'findOneAndDelete and findOneAndReplace',
    run: async (db) => {
      const collection = await holding(db, docs);
      return [
        await collection.findOneAndDelete({ name: 'Bo' }, { sort: { n: -1 }, projection: { n: 1 } }),
        await collection.findOneAndDelete({ name: 'nobody' }),
        await collection.findOneAndReplace({ name: 'Bo' }, { name: 'Cy' }, { returnDocument: 'after' }),
        await collection.findOneAndReplace({ _id: 6 }, { name: 'Di' }, { upsert: true, returnDocument: 'after' }),
        await all(collection),
      ];
    },
  },
  ...updates(docs, [
    [{ $set: { a: 1 }, $setOnInsert: { b: 2 } }, { upsert: true }, { _id: 9, kind: 'k' }],
    [{ $setOnInsert: { b: 3 } }, { upsert: true }],
    [[{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }], { upsert: true }, { _id: 10 }],
    [[{ $set: { n: { $add: ['$n', 1] } } }], { upsert: true }, { _id: 10, n: 4 }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, n: { $gt: 100 } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, n: { $eq: 100 }, name: { $in: ['only'] } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, n: { $in: [100, 200] } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, 'sub.a': 5, 'sub.b': 6 }],
    [{ $set: { 'sub.c': 1 } }, { upsert: true }, { _id: 9, sub: { a: 5 } }],
    [{ $set: { a: 1 } }, { upsert: true }, { $and: [{ _id: 9 }, { k: 1 }] }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, $or: [{ k: 1 }] }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, $or: [{ k: 1 }, { k: 2 }] }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, k: null }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, k: { $exists: false } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, k: { $not: { $eq: 5 } }, m: { $ne: 1 } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, tags: { $all: ['t'] } }],
    [{ $set: { a: 1 } }, { upsert: true }, { _id: 9, tags: { $elemMatch: { $eq: 't' } } }],
    [{ $push: { tags: 't' } }, { upsert: true }, { _id: 9, tags: { $ne: 't' } }],
    [{ $unset: { k: 1 }, $pull: { t: 1 } }, { upsert: true }, { _id: 9, k: 1 }],
    [{ $set: { _id: 9 } }, { upsert: true }, { name: 'nobody' }],
    [{ $set: { n: 9 } }, { upsert: true }, { _id: 1 }],
  ]),
  ...(
    [
      [{ $set: { _id: 8 } }, { _id: 9 }],
      [{ $set: { a: 1 } }, { _id: 9, $expr: { $eq: ['$a', 2] } }],
      [{ $set: { a: 1 } }, { _id: 9, $and: [{ k: 1 }, { k: 2 }] }],
      [{ $set: { a: 1 } }, { _id: 1, n: 77 }],
      [{ $set: { 'k.l': 1 } }, { _id: 9, k: 1 }],
    ] as [Document, Document][]
  ).map(
    ([update, filter]): Operation => ({
      name: `refused upsert ${JSON.stringify([update, filter])}`,
      run: async (db) => refusal((await holding(db, docs)).updateOne(filter, update, { upsert: true })),
    }),
  ),
  {
    name: 'an upsert of many, and a replacement that is one',
    run: async (db) => {
      const collection = await holding(db, docs);
      await collection.updateMany({ _id: 20, kind: 'many' }, { $set: { n: 1 } }, { upsert: true });
      const replaced = await collection.replaceOne({ _id: 21, kind: 'one' }, { n: 2 }, { upsert: true });
      return [replaced.upsertedId, await all(collection)];
    },
  },
  {
    name: 'an id that the server makes',
    run: async (db) => {
      const collection = await holding(db, []);
      const { upsertedId } = await collection.updateOne({ k: 1 }, { $set: { n: 1 } }, { upsert: true });
      const [doc] = await collection.find().toArray();
      return [String(doc?._id) === String(upsertedId), Object.keys(doc ?? {})];
    },
  },
];
