import { readFileSync, writeFileSync } from 'node:fs';
import { EJSON } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedMongo, startEmbeddedMongo } from '#infra/local/embedded-mongo/server.ts';
import { connect } from '#lib/mongo/client.ts';
import { operations } from './operations.ts';

// The answers were recorded from a real server: RECORD=1 MONGODB_URI=mongodb://… npm test -- test/embedded-mongo
const file = new URL('recorded-answers.json', import.meta.url);
const plain = (answer: unknown): unknown => JSON.parse(EJSON.stringify(answer, { relaxed: true }));

const askAll = async (uri: string): Promise<Record<string, unknown>> => {
  const client = await connect(uri, { maxPoolSize: 5 });
  const db = client.db(`differential_${process.pid}`);
  const answers: Record<string, unknown> = {};
  for (const { name, run } of operations)
    answers[name] = plain(await run(db).catch((error: { code?: number }) => ({ failed: error.code ?? String(error) })));
  await db.dropDatabase();
  await client.close();
  return answers;
};

const realUri = process.env.MONGODB_URI;
let embedded: EmbeddedMongo;
let ours: Record<string, unknown>;
let real: Record<string, unknown>;

beforeAll(async () => {
  embedded = await startEmbeddedMongo();
  ours = await askAll(embedded.uri);
  real = realUri ? await askAll(realUri) : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  if (process.env.RECORD && realUri) writeFileSync(file, `${JSON.stringify(real, null, 1)}\n`);
});
afterAll(() => embedded.close());

describe('the embedded database answers as a real server does', () => {
  it.each(operations.map(({ name }) => name))('%s', (name) => {
    expect(ours[name]).toEqual(real[name]);
  });

  it('to every operation that was recorded', () => {
    expect(Object.keys(real).toSorted()).toEqual(Object.keys(ours).toSorted());
  });
});
