import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Document, MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { refusalOf } from './embedded.ts';

type Kept = Document & { _id: number };

let directory: string;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'intake-data-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(directory, { recursive: true });
});

/** A server of this process on the directory, until it is closed. */
const opened = async () => {
  const server = await startEmbeddedMongo({ directory });
  const client = await MongoClient.connect(server.uri);
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await client.close();
    await server.close();
  };
  ends.push(close);
  return { client, db: client.db('test'), close };
};

/** A server that is a process of its own. */
const spawned = async () => {
  const server = new URL('../../infra/local/database/server.ts', import.meta.url);
  const script = `
    const { startEmbeddedMongo } = await import(${JSON.stringify(server.href)});
    console.log((await startEmbeddedMongo({ directory: process.argv[1] })).uri);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  ends.push(kill);
  const [uri] = (await once(createInterface(child.stdout), 'line')) as [string];
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 500, maxPoolSize: 20 });
  ends.push(() => client.close());
  return { client, db: client.db('test'), kill };
};

describe('a database kept in a directory', () => {
  it('has every acknowledged write after its process was killed while writing', async () => {
    const { client, db, kill } = await spawned();
    const acknowledged = new Set<string>();
    const writer = async (name: string): Promise<void> => {
      for (let n = 0; ; n++) {
        await db.collection('single').insertOne({ _id: `${name}-${n}` as never, n });
        acknowledged.add(`${name}-${n}`);
      }
    };
    const inPairs = async (name: string): Promise<void> => {
      for (let n = 0; ; n++) {
        const _id = `${name}-${n}` as never;
        await client.withSession((session) =>
          session.withTransaction(async () => {
            await db.collection('left').insertOne({ _id }, { session });
            await db.collection('right').insertOne({ _id }, { session });
          }),
        );
        acknowledged.add(`${name}-${n}`);
      }
    };
    const work = ['a', 'b', 'c'].map(writer).concat(['d', 'e'].map(inPairs));
    const ended = Promise.allSettled(work);
    await expect.poll(() => acknowledged.size).toBeGreaterThan(400);
    await kill();
    await ended;

    const again = await opened();
    const ids = async (name: string) =>
      (await again.db.collection(name).find().toArray()).map(({ _id }) => String(_id)).toSorted();
    const [single, left, right] = await Promise.all(['single', 'left', 'right'].map(ids));
    expect([...acknowledged].filter((id) => !single?.includes(id) && !left?.includes(id))).toEqual([]);
    expect(left).toEqual(right);
  });

  it('restores documents of every type in order, indexes and validators, without deleted documents', async () => {
    const first = await opened();
    const validator = { $jsonSchema: { bsonType: 'object', required: ['k'] } };
    const collection = await first.db.createCollection<Kept>('kept', { validator });
    await collection.createIndex({ k: 1 }, { unique: true, partialFilterExpression: { on: true } });
    await collection.createIndex({ at: 1 }, { name: 'expiry', expireAfterSeconds: 60 });
    await collection.createIndex({ v: 1 }, { name: 'dropped' });
    await collection.dropIndex('dropped');
    const values = [1, 1.5, 'text', null, true, new Date(5), [1, { a: [] }], { b: { c: 1 } }, 2 ** 40];
    await collection.insertMany(values.map((v, i) => ({ _id: values.length - i, k: i, v })));
    await collection.updateOne({ k: 2 }, { $set: { v: 'changed' } });
    await collection.deleteOne({ k: 3 });
    await first.db.collection('gone').insertOne({ n: 1 });
    await first.db.collection('gone').drop();
    const documents = await collection.find().toArray();
    const indexes = await collection.indexes();
    await first.close();

    const second = await opened();
    const kept = second.db.collection<Kept>('kept');
    expect(await kept.find().toArray()).toEqual(documents);
    expect(await kept.indexes()).toEqual(indexes);
    expect((await second.db.listCollections().toArray()).map(({ name }) => name)).toEqual(['kept']);
    expect((await refusalOf(kept.insertOne({ _id: 97, n: 1 }))).code).toBe(121);
    await kept.insertOne({ _id: 98, k: 98, on: true });
    expect((await refusalOf(kept.insertOne({ _id: 99, k: 98, on: true }))).code).toBe(11_000);
    expect((await kept.find().toArray()).at(-1)).toMatchObject({ _id: 98 });
  });

  it('is open in one process at a time', async () => {
    await opened();

    await expect(startEmbeddedMongo({ directory })).rejects.toThrow(`another process keeps its data in ${directory}`);
  });
});
