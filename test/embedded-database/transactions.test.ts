import { type Collection, type Document, MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

type Counter = { _id: number; n: number };

const counter = async (): Promise<Collection<Counter>> => {
  const collection = await embedded.holding({ _id: 1, n: 0 } as Document);
  return collection as unknown as Collection<Counter>;
};

describe('an open transaction', () => {
  it('sees its own writes, which nobody else does before the commit', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.updateOne({ _id: 1 }, { $set: { n: 7 } }, { session });
      await counters.insertOne({ _id: 2, n: 2 }, { session });

      expect(await counters.find({}, { session }).toArray()).toEqual([
        { _id: 1, n: 7 },
        { _id: 2, n: 2 },
      ]);
      expect(await counters.find().toArray()).toEqual([{ _id: 1, n: 0 }]);
      await session.commitTransaction();
    });

    expect(await counters.countDocuments()).toBe(2);
  });

  it('reads the snapshot of its start', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      expect((await counters.findOne({ _id: 1 }, { session }))?.n).toBe(0);
      await counters.updateOne({ _id: 1 }, { $set: { n: 5 } });
      await counters.insertOne({ _id: 2, n: 2 });

      expect(await counters.find({}, { session }).toArray()).toEqual([{ _id: 1, n: 0 }]);
      await session.commitTransaction();
    });
  });

  it('conflicts if it writes a document changed since its snapshot', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.findOne({ _id: 1 }, { session });
      await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } });
      const refusal = await refusalOf(counters.updateOne({ _id: 1 }, { $set: { n: 9 } }, { session }));

      expect(refusal.code).toBe(112);
      expect(refusal.errorLabels).toContain('TransientTransactionError');
      await session.abortTransaction();
    });

    expect(await counters.findOne()).toEqual({ _id: 1, n: 1 });
  });

  it('conflicts with another open one that wrote the same document', async () => {
    const counters = await counter();

    await embedded.client().withSession((first) =>
      embedded.client().withSession(async (second) => {
        first.startTransaction();
        second.startTransaction();
        await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
        const refusal = await refusalOf(counters.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }));

        expect(refusal.code).toBe(112);
        await first.commitTransaction();
      }),
    );

    expect((await counters.findOne())?.n).toBe(1);
  });

  it('conflicts with another open one that inserted the same unique key', async () => {
    const keys = await embedded.holding();
    await keys.createIndex({ key: 1 }, { unique: true });

    await embedded.client().withSession((first) =>
      embedded.client().withSession(async (second) => {
        first.startTransaction();
        second.startTransaction();
        await keys.insertOne({ key: 'a' }, { session: first });
        const refusal = await refusalOf(keys.insertOne({ key: 'a' }, { session: second }));

        expect(refusal.code).toBe(112);
        await first.commitTransaction();
      }),
    );

    expect(await keys.countDocuments()).toBe(1);
  });

  it('makes a write outside transactions to the same document wait until it ends', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
      const plain = counters.updateOne({ _id: 1 }, { $inc: { n: 1 } });
      expect(await embedded.isPending(plain)).toBe(true);
      await session.commitTransaction();
      await plain;
    });

    expect((await counters.findOne())?.n).toBe(11);
  });

  it('is aborted by a duplicate key', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.insertOne({ _id: 2, n: 2 }, { session });
      expect((await refusalOf(counters.insertOne({ _id: 1, n: 1 }, { session }))).code).toBe(11_000);
      expect((await refusalOf(counters.findOne({}, { session }))).code).toBe(251);
      await session.abortTransaction();
    });

    expect(await counters.countDocuments()).toBe(1);
  });

  it('undoes everything when it is aborted', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.updateOne({ _id: 1 }, { $set: { n: 3 } }, { session });
      await counters.deleteOne({ _id: 1 }, { session });
      await counters.insertOne({ _id: 4, n: 4 }, { session });
      await session.abortTransaction();
    });

    expect(await counters.find().toArray()).toEqual([{ _id: 1, n: 0 }]);
  });

  it('is aborted when its connection closes', async () => {
    const counters = await counter();
    const other = await MongoClient.connect(embedded.uri());
    const session = other.startSession();
    session.startTransaction();
    await other
      .db('test')
      .collection<Counter>(counters.collectionName)
      .updateOne({ _id: 1 }, { $set: { n: 9 } }, { session });
    const waiting = counters.updateOne({ _id: 1 }, { $inc: { n: 1 } });

    await other.close(true);
    await waiting;

    expect((await counters.findOne())?.n).toBe(1);
  });
});

describe('withTransaction', () => {
  it('counts each of twenty concurrent increments of one document', async () => {
    const counters = await counter();

    await Promise.all(
      Array.from({ length: 20 }, () =>
        embedded.client().withSession((session) =>
          session.withTransaction(async () => {
            const now = await counters.findOne({ _id: 1 }, { session });
            await counters.updateOne({ _id: 1 }, { $set: { n: (now?.n ?? 0) + 1 } }, { session });
          }),
        ),
      ),
    );

    expect((await counters.findOne())?.n).toBe(20);
  });
});

describe('a commit', () => {
  it('that is sent again is acknowledged', async () => {
    const counters = await counter();

    await embedded.client().withSession(async (session) => {
      session.startTransaction();
      await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await session.commitTransaction();
      await session.commitTransaction();
    });

    expect((await counters.findOne())?.n).toBe(1);
  });
});
