import { readFileSync, writeFileSync } from 'node:fs';
import { EJSON } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedMongo, startEmbeddedMongo } from '#infra/local/database/server.ts';
import { connect } from '#lib/mongo/client.ts';
import { operations } from './operations.ts';

// The answers were recorded from a real server: RECORD=1 MONGODB_URI=mongodb://… npm test -- test/embedded-database
const file = new URL('recorded-answers.json', import.meta.url);

type Answers = Record<string, unknown>;

/** An answer as JSON in which numbers have their types: 1 is an int, 1.5 a double, and others say what they are. */
const plain = (answer: unknown): unknown =>
  JSON.parse(
    EJSON.stringify(answer, { relaxed: false })
      .replace(/\{"\$numberInt":"(-?\d+)"\}/g, '$1')
      .replace(/\{"\$numberDouble":"(-?\d+\.\d*[1-9])"\}/g, '$1')
      .replace(
        /\{"\$date":\{"\$numberLong":"(-?\d+)"\}\}/g,
        (_, ms) => `{"$date":"${new Date(Number(ms)).toISOString()}"}`,
      ),
  );

const askAll = async (uri: string): Promise<Answers> => {
  const client = await connect(uri, { maxPoolSize: 5 });
  const db = client.db(`differential_${process.pid}`);
  const answers: Answers = {};
  for (const { name, run } of operations)
    answers[name] = plain(await run(db).catch((error: { code?: number }) => ({ failed: error.code ?? String(error) })));
  await db.dropDatabase();
  await client.close();
  return answers;
};

const recorded = (): Answers => JSON.parse(readFileSync(file, 'utf8')) as Answers;

const record = (answers: Answers): void => {
  const lines = Object.entries(answers).map(([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer)}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
};

const realUri = process.env.MONGODB_URI;
let embedded: EmbeddedMongo;
let ours: Answers;
let real: Answers;

beforeAll(async () => {
  embedded = await startEmbeddedMongo();
  ours = await askAll(embedded.uri);
  real = realUri ? await askAll(realUri) : recorded();
  if (process.env.RECORD && realUri) record(real);
});
afterAll(() => embedded.close());

describe('the embedded database answers like a real server', () => {
  it.each(operations.map(({ name, mongodb }) => [name, mongodb]))('%s', (name, mongodb) => {
    expect(ours[name]).toEqual(mongodb ?? real[name]);
  });

  it('to every recorded operation, each with a unique name', () => {
    expect(Object.keys(real).toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });
});
