import type { AnyBulkWriteOperation } from 'mongodb';
import { all, holding, type Operation, refusal, type Thing } from './operation.ts';

const docs = [
  { _id: 1, name: 'Ada', n: 1 },
  { _id: 2, name: 'Bo', n: 2 },
  { _id: 3, name: 'Cy', n: 3 },
];

const bulks: Record<string, AnyBulkWriteOperation<Thing>[]> = {
  'of every kind': [
    { updateOne: { filter: { _id: 1 }, update: { $set: { n: 7 } } } },
    { updateMany: { filter: { n: { $gte: 2 } }, update: { $set: { m: 1 } } } },
    { updateOne: { filter: { _id: 20 }, update: { $set: { n: 1 } }, upsert: true } },
    { replaceOne: { filter: { _id: 3 }, replacement: { only: 1 } } },
    { replaceOne: { filter: { _id: 21 }, replacement: { only: 2 }, upsert: true } },
    { insertOne: { document: { _id: 30 } } },
    { deleteOne: { filter: { _id: 2 } } },
    { deleteMany: { filter: { only: 1 } } },
  ],
  'with a taken key in the middle': [
    { insertOne: { document: { _id: 10 } } },
    { insertOne: { document: { _id: 1 } } },
    { insertOne: { document: { _id: 11 } } },
    { updateOne: { filter: { _id: 2 }, update: { $set: { n: 9 } } } },
  ],
  'with updates that fail': [
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    { updateOne: { filter: { _id: 2 }, update: { $inc: { name: 1 } } } },
    { updateOne: { filter: { _id: 3 }, update: { $inc: { n: 1 } } } },
    { updateOne: { filter: { _id: 3 }, update: { $set: { _id: 4 } } } },
    { deleteOne: { filter: { _id: 1 } } },
  ],
  'by pipelines and array filters': [
    { updateOne: { filter: { _id: 1 }, update: [{ $set: { m: { $add: ['$n', 1] } } }] } },
    { updateOne: { filter: { _id: 2 }, update: { $set: { list: [1, 2, 3] } } } },
  ],
  'that sees its own writes': [
    { insertOne: { document: { _id: 40, n: 0 } } },
    { updateOne: { filter: { _id: 40 }, update: { $inc: { n: 1 } } } },
    { updateOne: { filter: { _id: 40, n: 1 }, update: { $inc: { n: 1 } } } },
    { deleteMany: { filter: { n: { $gte: 3 } } } },
  ],
};

export const bulkWrites: Operation[] = [
  ...Object.entries(bulks).flatMap(([name, writes]) =>
    [true, false].map(
      (ordered): Operation => ({
        name: `a bulk ${name}, ${ordered ? 'ordered' : 'unordered'}`,
        run: async (db) => {
          const collection = await holding(db, docs);
          const reply = await collection.bulkWrite(writes, { ordered }).then(
            ({ insertedCount, matchedCount, modifiedCount, upsertedCount, deletedCount, upsertedIds }) => ({
              counts: [insertedCount, matchedCount, modifiedCount, upsertedCount, deletedCount],
              upsertedIds,
            }),
            (error) => refusal(Promise.reject(error)),
          );
          return [reply, await all(collection)];
        },
      }),
    ),
  ),
  ...[true, false].map(
    (ordered): Operation => ({
      name: `insertMany with taken keys, ${ordered ? 'ordered' : 'unordered'}`,
      run: async (db) => {
        const collection = await holding(db, docs);
        const many = [{ _id: 4 }, { _id: 1 }, { _id: 5 }, { _id: 4 }, { _id: 6 }];
        const reply = await refusal(collection.insertMany(many, { ordered }));
        return [reply, (await all(collection)).length];
      },
    }),
  ),
  {
    name: 'upserts of one new key in one bulk',
    run: async (db) => {
      const collection = await holding(db, []);
      const upsert = { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } }, upsert: true } };
      const { upsertedCount, modifiedCount } = await collection.bulkWrite([upsert, upsert, upsert], { ordered: false });
      return [upsertedCount, modifiedCount, await all(collection)];
    },
  },
  {
    name: 'deletions',
    run: async (db) => {
      const collection = await holding(db, docs);
      const counts = [
        await collection.deleteOne({ n: { $gte: 2 } }),
        await collection.deleteOne({ _id: 77 }),
        await collection.deleteMany({ n: { $lt: 2 } }),
        await collection.deleteMany({}),
      ];
      return counts.map(({ deletedCount }) => deletedCount);
    },
  },
];
