import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { newKey } from '#lib/auth/key-text.ts';
import { aKeyring, anOldKey } from '#test/support/builders.ts';
import { benchDatabase } from './database.ts';

const madeUp = aKeyring('made up');
const seconds = 10;
const rightPerSecond = 50;
const wrongPerSecond = 200;

/** Sends requests at a steady rate, and returns the duration and status of each. */
const ask = async (url: string, perSecond: number, keyOf: () => string) => {
  const took: number[] = [];
  const statuses: Record<number, number> = {};
  const startedAt = performance.now();
  const one = async (): Promise<void> => {
    const at = performance.now();
    const response = await fetch(url, { headers: { authorization: `Bearer ${keyOf()}` } });
    await response.arrayBuffer();
    took.push(performance.now() - at);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
  };
  const pending: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const waitMs = startedAt + (n * 1000) / perSecond - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    pending.push(one());
  }
  await Promise.all(pending);
  took.sort((a, b) => a - b);
  const at = (share: number) => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(2));
  return { 'p50 ms': at(0.5), 'p99 ms': at(0.99), answers: JSON.stringify(statuses) };
};

/**
 * The effect of a flood of wrong keys on callers with a valid one: their latency without a flood, with malformed keys, with
 * well-formed ones, and with ones in the format from before there was a secret.
 */
export const benchWrongKeys = async (): Promise<void> => {
  const given = process.env.MONGODB_URI;
  const server = given ? undefined : await startEmbeddedMongo();
  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_URI: given ?? server?.uri,
    MONGODB_DB: benchDatabase,
    LOCAL_API_KEY: benchDatabase, // any value works
  });
  const url = `${stack.url}/tickets?tenant_id=harbour-bank`;
  const right = () => ask(url, rightPerSecond, () => stack.apiKey);
  await right(); // warm

  const rows: Record<string, unknown> = { 'right keys, quiet': await right() };
  for (const [flood, keyOf] of [
    ['keys that cannot be', () => `wrong-${Math.random()}`],
    ['made-up keys', () => newKey(madeUp)],
    ['made-up old keys', anOldKey],
  ] as const) {
    const [during, wrong] = await Promise.all([right(), ask(url, wrongPerSecond, keyOf)]);
    rows[`right keys, under ${flood}`] = during;
    rows[flood] = wrong;
  }
  rows['right keys, quiet again'] = await right();
  console.log(
    `${rightPerSecond} requests a second with a right key, ${wrongPerSecond} with wrong ones, ${seconds} s each`,
  );
  console.table(rows);
  await stack.close();
  await server?.close();
};
