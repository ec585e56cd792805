import type { CreateIndexesOptions, Document, IndexSpecification } from 'mongodb';
import { corrected, indexed, type Operation, refusal } from './operation.ts';

const refusedIndexes: [key: Document, options: CreateIndexesOptions][] = [
  [{ k: 1 }, { expireAfterSeconds: -1 }],
  [{ k: 1, l: 1 }, { expireAfterSeconds: 5 }],
  [{ k: 1 }, { name: 'other' }],
  [{ k: -1 }, { name: 'k_1' }],
  [{ k: 1 }, { unique: true }],
];

export const indexes: Operation[] = corrected(
  [
    {
      name: 'a duplicate key error',
      run: async (db) => {
        const collection = await indexed(
          db,
          'duplicates',
          [{ _id: 1, a: 'x', b: 2 }],
          { a: 1, b: -1 },
          { unique: true },
        );
        return collection.insertOne({ _id: 2, a: 'x', b: 2 }).catch(({ code, keyPattern, message }) => ({
          code,
          keyPattern,
          names: /index: a_1_b_-1 /.test(message),
        }));
      },
    },
    {
      name: 'updates to a taken key',
      run: async (db) => {
        const docs = [1, 2, 3].map((_id) => ({ _id, k: _id, on: _id === 1 }));
        const collection = await indexed(db, 'moved', docs, { k: 1 }, { unique: true });
        return [
          await refusal(collection.updateOne({ _id: 2 }, { $set: { k: 1 } })),
          await refusal(collection.replaceOne({ _id: 2 }, { k: 3 })),
          await refusal(collection.findOneAndUpdate({ _id: 2 }, { $inc: { k: 1 } })),
          await refusal(collection.updateOne({ _id: 9, k: 1 }, { $set: { a: 1 } }, { upsert: true })),
          await refusal(collection.updateOne({ _id: 2 }, { $set: { k: 2 } })),
          await refusal(collection.updateMany({}, { $set: { k: 5 } })),
        ];
      },
    },
    {
      name: 'an update into a partial index',
      run: async (db) => {
        const docs = [
          { _id: 1, t: 1, on: true },
          { _id: 2, t: 1, on: false },
        ];
        const options = { unique: true, partialFilterExpression: { on: true } };
        const collection = await indexed(db, 'woken', docs, { t: 1 }, options);
        const woken = await refusal(collection.updateOne({ _id: 2 }, { $set: { on: true } }));
        await collection.updateOne({ _id: 1 }, { $set: { on: false } });
        return [woken, await refusal(collection.updateOne({ _id: 2 }, { $set: { on: true } }))];
      },
    },
    {
      name: 'a unique index over documents that break it',
      run: async (db) => {
        const collection = await indexed(
          db,
          'broken',
          [
            { _id: 1, k: 1 },
            { _id: 2, k: 1 },
          ],
          { l: 1 },
        );
        return [await refusal(collection.createIndex({ k: 1 }, { unique: true })), (await collection.indexes()).length];
      },
    },
    ...refusedIndexes.map(
      ([key, options]): Operation => ({
        name: `a refused index ${JSON.stringify([key, options])}`,
        run: async (db) => {
          const collection = await indexed(db, 'refused', [], { k: 1 });
          return refusal(collection.createIndex(key as IndexSpecification, options));
        },
      }),
    ),
    {
      name: 'queries through indexes',
      run: async (db) => {
        const docs = [
          { _id: 1, a: [1, 5], b: 1 },
          { _id: 2, a: 3, b: 2 },
          { _id: 3, b: 3 },
          { _id: 4, a: null, b: 1 },
          { _id: 5, a: 'x', b: 2 },
        ];
        const collection = await indexed(db, 'used', docs, { a: 1, b: -1 });
        const ids = async (filter: Document, sort: Document = { _id: 1 }) =>
          (await collection.find(filter, { sort: sort as { _id: 1 } }).toArray()).map(({ _id }) => _id);
        return [
          await ids({ a: { $gt: 2, $lt: 4 } }),
          await ids({ a: { $gte: 1 } }, { a: 1, b: -1, _id: 1 }),
          await ids({ a: null }),
          await ids({ a: { $in: [1, 'x'] } }, { a: -1, _id: 1 }),
          await ids({}, { a: 1, b: -1 }),
          await ids({}, { a: -1, b: 1 }),
          await ids({ a: { $exists: true } }),
          await ids({ a: { $ne: null }, b: { $gte: 2 } }),
        ];
      },
    },
  ],
  {
    // An index with both options is rejected with the code for an index that cannot be created.
    'a refused index [{"k":1},{"partialFilterExpression":{"on":true},"sparse":true}]': { code: 67 },
  },
);
