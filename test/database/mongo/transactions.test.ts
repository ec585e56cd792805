import { beforeEach, describe, expect, inject, it } from 'vitest';
import { connect } from '#lib/mongo/client.ts';
import { inSession, inTransaction, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { indexes } from '#lib/schema/indexes.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
type Counter = { _id: string; tenant_id: string; kind: string; seq: number };
const counters = ({ db }: Store) => db.collection<Counter>('ledger');
const insert = (to: Store, _id: string) =>
  counters(to).insertOne({ _id, tenant_id: _id, kind: 'head', seq: 1 }, inSession(to));

beforeEach(() => emptyCollections(store));

describe('a transaction', () => {
  it('makes all its writes visible together and returns its value', async () => {
    const value = await inTransaction(store, async (tx) => {
      await insert(tx, 'a');
      await insert(tx, 'b');
      expect(await counters(store).countDocuments()).toBe(0);
      return 'done';
    });
    expect(value).toBe('done');
    expect(await counters(store).countDocuments()).toBe(2);
  });

  it('that throws writes nothing', async () => {
    const work = inTransaction(store, async (tx) => {
      await insert(tx, 'a');
      throw new Error('No');
    });
    await expect(work).rejects.toThrow('No');
    expect(await counters(store).countDocuments()).toBe(0);
  });

  it('that is abandoned writes nothing and returns its value', async () => {
    const value = await inTransaction(store, async (tx) => {
      await insert(tx, 'a');
      return tx.abandon('not today');
    });
    expect(value).toBe('not today');
    expect(await counters(store).countDocuments()).toBe(0);
  });

  it('is retried on a conflict, so that no increment is lost', async () => {
    await insert(store, 'a');
    await Promise.all(
      Array.from({ length: 15 }, () =>
        inTransaction(store, async (tx) => {
          const before = await counters(tx).findOne({ _id: 'a' }, inSession(tx));
          await counters(tx).updateOne({ _id: 'a' }, { $set: { seq: (before?.seq ?? 0) + 1 } }, inSession(tx));
        }),
      ),
    );
    expect((await counters(store).findOne({ _id: 'a' }))?.seq).toBe(16);
  });

  it('distinguishes a duplicate key from other errors', async () => {
    await insert(store, 'a');
    const error: unknown = await insert(store, 'a').catch((thrown: unknown) => thrown);
    expect(isDuplicateKey(error)).toBe(true);
    expect(isDuplicateKey(new Error('Something else'))).toBe(false);
  });
});

describe('a prepared database', () => {
  const shapeOf = async ({ db }: Store) => {
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).toSorted();
    return Promise.all(
      names.map(async (name) => ({
        name,
        indexes: (await db.collection(name).listIndexes().toArray()).map((index) => index.name).toSorted(),
      })),
    );
  };

  it('is unchanged when it is prepared again', async () => {
    await insert(store, 'a');
    const before = await shapeOf(store);
    await prepareDatabase(store);
    expect(await shapeOf(store)).toEqual(before);
    expect(await counters(store).countDocuments()).toBe(1);
  });

  it('has every index', async () => {
    for (const [name, wanted] of Object.entries(indexes))
      expect(await store.db.collection(name).listIndexes().toArray()).toHaveLength(wanted.length + 1);
  });

  it('rejects a document that violates its collection’s schema', async () => {
    await expect(store.db.collection('tickets').insertOne({ tenant_id: 'a' })).rejects.toMatchObject({ code: 121 });
  });

  it('allows one running run per tenant and any number of ended ones', async () => {
    const runs = store.db.collection('ingestion_jobs');
    const run = (job_id: string, status: string) =>
      runs.insertOne({ job_id, tenant_id: 'a', status, started_at: new Date() });
    await run('1', 'completed');
    await run('2', 'completed');
    await run('3', 'running');
    await expect(run('4', 'running')).rejects.toMatchObject({ code: 11_000 });
  });
});

describe('connecting', () => {
  it('returns a client that reaches the server', async () => {
    const client = await connect(inject('mongoUri'));
    expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });

  it('fails soon if no server listens', async () => {
    const nowhere = connect('mongodb://127.0.0.1:1/', { serverSelectionTimeoutMS: 200 });
    await expect(nowhere).rejects.toThrow('ECONNREFUSED');
  });
});
