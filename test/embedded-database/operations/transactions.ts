import type { ClientSession, Collection, Db } from 'mongodb';
import { all, holding, type Operation, refusal, type Thing } from './operation.ts';

const docs = [
  { _id: 1, n: 1 },
  { _id: 2, n: 2 },
];

const between = (
  name: string,
  work: (collection: Collection<Thing>, session: ClientSession, db: Db) => Promise<unknown>,
): Operation => ({
  name: `a transaction ${name}`,
  run: async (db) => {
    const collection = await holding(db, docs);
    return db.client.withSession(async (session) => {
      session.startTransaction();
      const reply = await work(collection, session, db);
      if (session.inTransaction()) await session.abortTransaction();
      return [reply, await all(collection)];
    });
  },
});

/** The retry labels of a rejected command in a transaction. */
const labels = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    ({ code, errorLabels = [] }: { code?: number; errorLabels?: string[] }) => ({
      code,
      isTransient: errorLabels.includes('TransientTransactionError'),
    }),
  );

export const transactions: Operation[] = [
  between('that is aborted', async (collection, session) => {
    await collection.updateOne({ _id: 1 }, { $set: { n: 9 } }, { session });
    await collection.insertOne({ _id: 3 }, { session });
    await collection.deleteOne({ _id: 2 }, { session });
    return collection.find({}, { session, sort: { _id: 1 } }).toArray();
  }),
  between('that is committed', async (collection, session) => {
    await collection.updateMany({}, { $inc: { n: 1 } }, { session });
    await collection.bulkWrite([{ insertOne: { document: { _id: 3 } } }, { deleteOne: { filter: { _id: 1 } } }], {
      session,
    });
    await session.commitTransaction();
    return 'committed';
  }),
  between('that sees only its snapshot', async (collection, session) => {
    const before = await collection.findOne({ _id: 1 }, { session });
    await collection.updateOne({ _id: 1 }, { $set: { n: 5 } });
    await collection.insertOne({ _id: 4 });
    return [before, await collection.find({}, { session, sort: { _id: 1 } }).toArray()];
  }),
  between('that writes what another write has changed', async (collection, session) => {
    await collection.findOne({ _id: 1 }, { session });
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    return labels(collection.updateOne({ _id: 1 }, { $inc: { n: 5 } }, { session }));
  }),
  between('that deletes what another write has changed', async (collection, session) => {
    await collection.findOne({ _id: 1 }, { session });
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    return labels(collection.deleteOne({ _id: 1 }, { session }));
  }),
  between('that meets a taken key', async (collection, session) => {
    await collection.insertOne({ _id: 3 }, { session });
    const taken = await labels(collection.insertOne({ _id: 1 }, { session }));
    return [taken, await labels(collection.findOne({}, { session }))];
  }),
  between('that makes a key and takes it again', async (collection, session) => {
    await collection.deleteOne({ _id: 1 }, { session });
    await collection.insertOne({ _id: 1, n: 100 }, { session });
    await session.commitTransaction();
    return collection.findOne({ _id: 1 });
  }),
  between('with a command that fails', async (collection, session) => [
    await labels(collection.updateOne({ _id: 1 }, { $inc: { n: 'x' } } as never, { session })),
    await labels(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })),
  ]),
  between('with an upsert and an aggregation', async (collection, session) => {
    await collection.updateOne({ _id: 7 }, { $inc: { n: 3 } }, { upsert: true, session });
    return collection.aggregate([{ $group: { _id: null, sum: { $sum: '$n' } } }], { session }).toArray();
  }),
  between('with findOneAndUpdate and distinct', async (collection, session) => [
    await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { session, returnDocument: 'after' }),
    (await collection.distinct('n', {}, { session })).sort(),
    await collection.countDocuments({}, { session }),
  ]),
  between('that reads in batches', async (collection, session) => {
    await collection.insertMany(
      Array.from({ length: 20 }, (_, at) => ({ _id: 100 + at })),
      { session },
    );
    return (await collection.find({}, { session, batchSize: 3 }).toArray()).length;
  }),
  between('that is over', async (collection, session) => {
    await session.commitTransaction();
    return refusal(collection.insertOne({ _id: 9 }, { session }));
  }),
  {
    name: 'two transactions that write the same document',
    run: async (db) => {
      const collection = await holding(db, docs);
      return db.client.withSession((first) =>
        db.client.withSession(async (second) => {
          first.startTransaction();
          second.startTransaction();
          await collection.findOne({ _id: 1 }, { session: first });
          await collection.findOne({ _id: 1 }, { session: second });
          await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
          await first.commitTransaction();
          const conflict = await labels(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }));
          await second.abortTransaction();
          return [conflict, await all(collection)];
        }),
      );
    },
  },
  {
    name: 'withTransaction, ten at once',
    run: async (db) => {
      const collection = await holding(db, docs);
      const once = () =>
        db.client.withSession((session) =>
          session.withTransaction(async () => {
            const now = await collection.findOne({ _id: 1 }, { session });
            await collection.updateOne({ _id: 1 }, { $set: { n: Number(now?.n) + 1 } }, { session });
          }),
        );
      await Promise.all(Array.from({ length: 10 }, once));
      return all(collection);
    },
  },
];
