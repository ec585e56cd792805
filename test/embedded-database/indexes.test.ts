import type { Document } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { refusalOf, useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

describe('a unique index', () => {
  it('rejects a duplicate key and reports it like MongoDB', async () => {
    const collection = await embedded.holding({ tenant: 'a', key: 1 });
    const name = await collection.createIndex({ tenant: 1, key: -1 }, { unique: true });

    const refusal = await refusalOf(collection.insertOne({ tenant: 'a', key: 1 }));

    expect(refusal.message).toBe(
      `E11000 duplicate key error collection: ${collection.namespace} index: ${name} dup key: { tenant: "a", key: 1 }`,
    );
    expect(refusal).toMatchObject({
      code: 11_000,
      keyPattern: { tenant: 1, key: -1 },
      keyValue: { tenant: 'a', key: 1 },
    });
  });

  it('rejects an update to a duplicate key without changing the document', async () => {
    const collection = await embedded.holding({ key: 1 }, { key: 2 });
    await collection.createIndex({ key: 1 }, { unique: true });

    expect((await refusalOf(collection.updateOne({ key: 2 }, { $set: { key: 1 } }))).code).toBe(11_000);
    expect((await refusalOf(collection.updateMany({}, { $set: { key: 7 } }))).code).toBe(11_000);

    expect(await collection.countDocuments({ key: 2 })).toBe(1);
  });

  it('treats a missing value as null', async () => {
    const collection = await embedded.holding({ other: 1 });
    await collection.createIndex({ key: 1 }, { unique: true });

    expect((await refusalOf(collection.insertOne({ key: null }))).message).toContain('dup key: { key: null }');
  });

  it('counts each element of an array', async () => {
    const collection = await embedded.holding({ tags: ['a', 'b'] });
    await collection.createIndex({ tags: 1 }, { unique: true });

    expect((await refusalOf(collection.insertOne({ tags: ['c', 'b'] }))).message).toContain('dup key: { tags: "b" }');
    await collection.insertOne({ tags: ['c', 'd', 'd'] });
  });

  it('refuses nothing any more when it is dropped, and cannot be dropped twice', async () => {
    const collection = await embedded.holding({ key: 1 });
    const name = await collection.createIndex({ key: 1 }, { unique: true });

    await collection.dropIndex(name);

    await collection.insertOne({ key: 1 });
    expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_']);
    expect(await refusalOf(collection.dropIndex(name))).toMatchObject({
      code: 27,
      message: `index not found with name [${name}]`,
    });
    expect((await refusalOf(collection.dropIndex('_id_'))).code).toBe(72);
  });

  it('is not created over documents that violate it', async () => {
    const collection = await embedded.holding({ key: 1 }, { key: 1 });

    expect((await refusalOf(collection.createIndex({ key: 1 }, { unique: true }))).code).toBe(11_000);
    expect(await collection.indexes()).toHaveLength(1);
  });

  it('frees a key when its document is deleted', async () => {
    const collection = await embedded.holding({ key: 1 });
    await collection.createIndex({ key: 1 }, { unique: true });

    await collection.deleteOne({ key: 1 });

    await collection.insertOne({ key: 1 });
    expect(await collection.countDocuments()).toBe(1);
  });
});

describe('a partial index', () => {
  it('is unique among the documents of its filter', async () => {
    const collection = await embedded.holding({ tenant: 'a', status: 'running' }, { tenant: 'a', status: 'done' });
    const partial = { unique: true, partialFilterExpression: { status: 'running' } };
    await collection.createIndex({ tenant: 1 }, partial);

    await collection.insertOne({ tenant: 'a', status: 'done' });
    expect((await refusalOf(collection.insertOne({ tenant: 'a', status: 'running' }))).code).toBe(11_000);
    await collection.updateOne({ status: 'running' }, { $set: { status: 'done' } });
    await collection.insertOne({ tenant: 'a', status: 'running' });

    expect(await collection.countDocuments({ tenant: 'a' })).toBe(4);
  });

  it('is not used by a query that is wider than its filter', async () => {
    const collection = await embedded.holding({ tenant: 'a', status: 'running' }, { tenant: 'a', status: 'done' });
    await collection.createIndex({ tenant: 1 }, { partialFilterExpression: { status: 'running' } });

    expect(await collection.countDocuments({ tenant: 'a' })).toBe(2);
    expect(await collection.countDocuments({ tenant: 'a', status: 'running' })).toBe(1);
  });
});

describe('a sparse index', () => {
  it('skips documents without its field without changing query results', async () => {
    const collection = await embedded.holding({ a: 1 }, { a: 2, due: { at: 1 } });
    await collection.createIndex({ 'due.at': 1 }, { sparse: true, unique: true });
    await collection.insertOne({ a: 3 });

    expect(await collection.countDocuments({ 'due.at': null })).toBe(2);
    expect(await collection.find({}, { sort: { 'due.at': 1 } }).toArray()).toHaveLength(3);
    expect(await collection.find({ 'due.at': { $lte: 1 } }).toArray()).toHaveLength(1);
  });
});

describe('an index', () => {
  it('created again exists once, and with other options is rejected', async () => {
    const collection = await embedded.holding({ key: 1 });
    await collection.createIndex({ key: 1 });
    await collection.createIndex({ key: 1 });

    expect((await refusalOf(collection.createIndex({ key: 1 }, { unique: true }))).code).toBe(86);
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'key_1']);
  });

  it('gives the same results as a scan', async () => {
    const docs = Array.from({ length: 60 }, (_, i) => ({
      _id: i as never,
      a: [i % 5, null, 'x', [i % 3, i % 7], { z: i % 2 }][i % 5],
      ...(i % 4 > 0 && { b: i % 6 }),
    }));
    const plain = await embedded.holding(...docs);
    const indexed = await embedded.holding(...docs);
    await indexed.createIndex({ a: 1, b: -1 });
    const asked = [0, 2, null, 'x', { z: 1 }, [1, 2]].flatMap((value) => [
      { a: value },
      { a: { $gt: value } },
      { a: { $lte: value } },
      { a: { $in: [value, 3] } },
      { a: value, b: { $gte: 3 } },
      { a: { $ne: value } },
    ]);

    for (const filter of asked)
      for (const sort of [{ _id: 1 as const }, { a: 1 as const, b: -1 as const, _id: 1 as const }])
        expect(await indexed.find(filter, { sort }).toArray()).toEqual(await plain.find(filter, { sort }).toArray());
  });
});

describe('explain', () => {
  it('names the index, and a sort that no index provides', async () => {
    const collection = await embedded.holding({ tenant: 'a', at: 1 });
    await collection.createIndex({ tenant: 1, at: -1 });
    const planOf = async (filter: Document, sort: Record<string, 1 | -1>) =>
      JSON.stringify(await collection.find(filter, { sort, limit: 3 }).explain('queryPlanner'));

    const page = await planOf({ tenant: 'a' }, { at: -1 });
    const scan = await planOf({ at: { $gt: 1 } }, { at: 1 });

    expect(page).toContain('"indexName":"tenant_1_at_-1"');
    expect(page).not.toContain('"SORT"');
    expect(scan).toContain('"COLLSCAN"');
    expect(scan).toContain('"SORT"');
  });
});
