import { beforeEach, describe, expect, it } from 'vitest';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { bulkheadCalls } from '#lib/coordination/bulkhead.ts';
import type { GuardedLimiter, GuardedResult } from '#lib/coordination/guarded-limiter.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { elapse } from '#test/database/coordination/limiter-time.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };
const rules = { share: 0.5, callTimeoutMs: 10_000, circuit };
const limiterOf = (host: string): GuardedLimiter =>
  accountLimiterIn(store, { kind: 'zendesk', account_key: `zendesk:${host}` }, rules);
type Granted = Extract<GuardedResult, { kind: 'granted' }>;

const granted = (result: GuardedResult): Granted => {
  if (result.kind !== 'granted') throw new Error(`Not granted: ${result.kind}`);
  return result;
};
const prove = async (limiter: GuardedLimiter): Promise<void> => {
  const { slotId, permit } = granted(await limiter.acquire({ bucket: 'incremental' }));
  await limiter.settle({ slotId, generation: permit.generation });
};
const hangingDesks = () =>
  Promise.all(Array.from({ length: 50 }, (_, n) => limiterOf(`hangs-${n}`).acquire({ bucket: 'incremental' })));

beforeEach(() => emptyCollections(store));

describe('the bulkhead of accounts that are not known to answer', () => {
  it('bounds how many of them are called at once, however many there are', async () => {
    const results = await hangingDesks();

    expect(results.filter(({ kind }) => kind === 'granted')).toHaveLength(bulkheadCalls);
    for (const result of results)
      if (result.kind !== 'granted') expect(result).toMatchObject({ kind: 'refused', awaits: 'calls' });
  });

  it('holds up no account that answers', async () => {
    const well = limiterOf('answers');
    await prove(well);
    await hangingDesks();

    expect((await well.acquire({ bucket: 'incremental' })).kind).toBe('granted');
  });

  it('is left with the answer, whatever it is, and then holds up others no more', async () => {
    for (const outcome of ['success', 'failure'] as const) {
      const limiters = Array.from({ length: bulkheadCalls }, (_, n) => limiterOf(`${outcome}-${n}`));
      const calls = await Promise.all(limiters.map((limiter) => limiter.acquire({ bucket: 'incremental' })));
      expect((await limiterOf(`${outcome}-next`).acquire({})).kind).toBe('refused');
      await Promise.all(limiters.map((one, n) => one.record(granted(calls[n] as Granted), { outcome, news: {} })));
      await elapse(store, 'bulkhead:desks', 1_000); // a slot is taken hardly longer than its call
      const next = limiterOf(`${outcome}-next`);
      await next.release(granted(await next.acquire({})).slotId);
      await elapse(store, 'bulkhead:desks', 1_000);
    }
  });

  it('gives back the slot of an account that found no place', async () => {
    await hangingDesks();
    const late = limiterOf('late');
    for (let n = 0; n < 20; n++) expect((await late.acquire({ bucket: 'incremental' })).kind).toBe('refused');
  });

  it('is entered again by an account whose last call failed', async () => {
    const ill = limiterOf('ill');
    await prove(ill);
    await ill.record(granted(await ill.acquire({})), { outcome: 'failure', news: {} });
    await hangingDesks();

    expect((await ill.acquire({})).kind).toBe('refused');
  });
});

describe('the bulkhead of destinations', () => {
  const destination = (id: string) =>
    destinationLimiterIn(store, { _id: id, kind: 'webhook' }, { callTimeoutMs: 10_000, circuit });

  it('leaves room for those that answer, and none for desks to take', async () => {
    const well = destination('well');
    await prove(well);
    await hangingDesks();
    const hanging = Array.from({ length: 50 }, (_, n) => destination(`hangs-${n}`).acquire({}));

    expect((await Promise.all(hanging)).filter(({ kind }) => kind === 'granted')).toHaveLength(bulkheadCalls);
    expect((await well.acquire({})).kind).toBe('granted');
  });
});
