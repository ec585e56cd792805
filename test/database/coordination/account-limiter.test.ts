import { calculateObjectSize } from 'bson';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuardedResult } from '#lib/coordination/guarded-limiter.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { AccountRule } from '#lib/coordination/limit-rule.ts';
import { queueLimit } from '#lib/coordination/limit-stages.ts';
import { type LimiterDoc, rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { elapse } from './limiter-time.ts';

const store = await testStore();
const limits = store.db.collection<LimiterDoc>('rate_limits');
const minuteMs = 60_000;
const rule: AccountRule = {
  windows: [
    { name: 'account', buckets: '*', requests: 20, windowMs: minuteMs },
    { name: 'export', buckets: ['export'], requests: 6, windowMs: minuteMs },
  ],
  share: 0.5,
  callTimeoutMs: 10_000,
};
const circuit = { failures: 2, window: 4, openMs: 30_000, probeMs: 15_000 };
const name = 'desk:one';
const limiter = guardedLimiterIn(store, name, { limit: rule, circuit });
const plain = rateLimiterIn(store, name, rule);
const slackMs = 3_000;

const granted = (result: GuardedResult): Extract<GuardedResult, { kind: 'granted' }> => {
  if (result.kind !== 'granted') throw new Error(`Not granted: ${result.kind}`);
  return result;
};
const call = async (bucket: string, news: LimitNews): Promise<void> =>
  limiter.record(granted(await limiter.acquire({ bucket })), { outcome: 'success', news });
const waitOf = async (bucket: string): Promise<number> => {
  const result = await limiter.acquire({ bucket });
  if (result.kind !== 'wait') throw new Error(`No wait: ${result.kind}`);
  await limiter.release(result.reservationId);
  return result.waitMs;
};
const windows = async () => (await plain.status()).windows;

beforeEach(() => emptyCollections(store));

describe('the windows of an account', () => {
  it('grant concurrent callers no more than any window of their bucket allows, by cost', async () => {
    const asks = Array.from({ length: 30 }, (_, n) => ({
      bucket: n % 2 === 0 ? 'export' : 'default',
      cost: 1 + (n % 2),
    }));

    const results = await Promise.all(asks.map((ask) => limiter.acquire(ask)));

    const grants = asks.filter((_, n) => results[n]?.kind === 'granted');
    const costs = (calls: typeof asks) => calls.reduce((sum, { cost }) => sum + cost, 0);
    const ofExport = costs(grants.filter(({ bucket }) => bucket === 'export'));
    expect(await windows()).toMatchObject({
      account: { limit: 10, current_requests: costs(grants) },
      export: { limit: 3, current_requests: ofExport, remaining: 3 - ofExport },
    });
    expect(ofExport).toBeLessThanOrEqual(3);
    // Who comes first decides how many of each bucket, and less than 10 are granted where places are kept for a waiter.
    expect(costs(grants)).toBeLessThanOrEqual(10);
  });

  it('grant concurrent callers of one bucket exactly its share', async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => limiter.acquire({ bucket: 'default' })));

    expect(results.filter(({ kind }) => kind === 'granted')).toHaveLength(10);
  });

  it('are free again a window after the answers', async () => {
    for (let n = 0; n < 3; n++) await call('export', {});
    expect((await limiter.acquire({ bucket: 'export' })).kind).toBe('wait');

    await elapse(store, name, minuteMs);

    expect((await limiter.acquire({ bucket: 'export' })).kind).toBe('granted');
  });

  it('have calls back that a slot was for and that were not made', async () => {
    const slot = granted(await limiter.acquire({ bucket: 'default', cost: 8 }));
    expect(await windows()).toMatchObject({ account: { current_requests: 8 } });

    await limiter.record(slot, { outcome: 'success', news: { spent: 3 } });

    expect(await windows()).toMatchObject({ account: { current_requests: 3 } });
    expect((await limiter.acquire({ bucket: 'default', cost: 7 })).kind).toBe('granted');
    expect((await limiter.acquire({ bucket: 'default' })).kind).toBe('wait');
  });

  it('are held by no more calls than a slot was for', async () => {
    const slot = granted(await limiter.acquire({ bucket: 'default', cost: 2 }));

    await limiter.record(slot, { outcome: 'success', news: { spent: 9 } });

    expect(await windows()).toMatchObject({ account: { current_requests: 2 } });
  });

  it('grant as many units of a cost as they have room for, and have a caller wait for the whole without room for one', async () => {
    await limiter.acquire({ bucket: 'default', cost: 5 });

    const part = await limiter.acquire({ bucket: 'default', cost: 8, unit: 2 });
    const rest = await limiter.acquire({ bucket: 'default', cost: 4, unit: 2 });

    expect(part).toMatchObject({ kind: 'granted', cost: 4 });
    expect(rest.kind).toBe('wait');
    expect(await windows()).toMatchObject({ account: { current_requests: 9 } });
  });

  it('grant no part to those behind a waiter, nor while a bucket is blocked', async () => {
    await limiter.acquire({ bucket: 'default', cost: 7 });
    await limiter.acquire({ bucket: 'default', cost: 5 });
    expect((await limiter.acquire({ bucket: 'default', cost: 8, unit: 1 })).kind).toBe('wait');

    const other = guardedLimiterIn(store, 'desk:two', { limit: rule, circuit });
    await other.record(granted(await other.acquire({ bucket: 'export' })), {
      outcome: 'success',
      news: { blockedMs: 120_000, bucket: 'export' },
    });
    expect((await other.acquire({ bucket: 'export', cost: 3, unit: 1 })).kind).toBe('wait');
  });

  it('refuse a bucket that no window counts', async () => {
    const partial = rateLimiterIn(store, 'desk:partial', { ...rule, windows: rule.windows.slice(1) });

    await expect(partial.acquire('', { bucket: 'default' })).rejects.toThrow('No window counts the bucket default');
  });

  it('are in a document of bounded size, however much is allowed and however many wait', async () => {
    const wide = {
      ...rule,
      windows: [{ name: 'account', buckets: '*' as const, requests: 5_000, windowMs: minuteMs }],
    };
    const many = rateLimiterIn(store, 'desk:wide', wide);
    for (let n = 0; n < 340; n++) await many.acquire('', { bucket: 'default', cost: 1 });

    const doc = await limits.findOne({ _id: 'desk:wide' });

    expect(doc?.slots?.filter((slot) => slot.granted)).toHaveLength(200);
    expect(doc?.slots).toHaveLength(200 + queueLimit);
    expect(calculateObjectSize(doc ?? {})).toBeLessThan(48 * 1024);
  });

  it('are forgotten a week after the last call, unlike the limit of the provider', async () => {
    await limiter.acquire({});
    await rateLimiterIn(store, 'provider', { requests: 60, windowMs: minuteMs, callTimeoutMs: 10_000 }).acquire();

    const doc = await limits.findOne({ _id: name });

    expect((doc?.expires_at?.getTime() ?? 0) - Date.now()).toBeGreaterThan(7 * 24 * 60 * minuteMs - slackMs);
    expect(await limits.findOne({ _id: 'provider' })).not.toHaveProperty('expires_at');
    const indexes = await limits.indexes();
    expect(indexes.find(({ key }) => 'expires_at' in key)?.expireAfterSeconds).toBe(0);
  });
});

describe('what the answers of an account say', () => {
  it('blocks the bucket that a refusal names, and no other', async () => {
    await call('export', { blockedMs: 120_000, bucket: 'export' });

    expect(await waitOf('export')).toBeGreaterThan(120_000 - slackMs);
    expect((await limiter.acquire({ bucket: 'default' })).kind).toBe('granted');
  });

  it.each([null, 'default', 'unheard-of'])('blocks the account if a refusal names the bucket %s', async (bucket) => {
    await call('export', { blockedMs: 120_000, bucket });

    expect(await waitOf('default')).toBeGreaterThan(120_000 - slackMs);
    expect((await guardedLimiterIn(store, 'desk:two', { limit: rule, circuit }).acquire({})).kind).toBe('granted');
  });

  it('doubles a wait that no refusal names, up to five minutes, and starts again at ten seconds after a success', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 7; n++) {
      await call('default', { blockedMs: null, bucket: null });
      waits.push(Math.round((await waitOf('default')) / 10_000));
      await elapse(store, name, 400_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);

    await limiter.settle({ slotId: granted(await limiter.acquire({})).slotId, generation: 0 });
    await call('default', { blockedMs: null });
    expect(Math.round((await waitOf('default')) / 10_000)).toBe(1);
  });

  it('doubles it once for calls that were refused side by side', async () => {
    const calls = await Promise.all(Array.from({ length: 5 }, async () => granted(await limiter.acquire({}))));
    for (const one of calls) await limiter.record(one, { outcome: 'success', news: { blockedMs: null } });

    expect(await waitOf('default')).toBeLessThanOrEqual(10_000);
  });

  it('takes no more of a window than other clients leave of it, until that word is two windows old', async () => {
    // One of the six is ours, and one is left: the others use four.
    await call('export', { windows: [{ name: 'export', requests: 6, remaining: 1, resetsInMs: 45_000 }] });

    expect(await windows()).toMatchObject({ export: { limit: 2 }, account: { limit: 10 } });
    await limiter.settle({ slotId: granted(await limiter.acquire({ bucket: 'export' })).slotId, generation: 0 });
    expect(await waitOf('export')).toBeGreaterThan(minuteMs - slackMs);
    expect((await limiter.acquire({ bucket: 'default' })).kind).toBe('granted');

    await elapse(store, name, 2 * minuteMs);
    expect(await windows()).toMatchObject({ export: { limit: 3 } });
  });

  it('waits for the reset of a window of which nothing is left', async () => {
    await call('export', { windows: [{ name: 'export', requests: 6, remaining: 0, resetsInMs: 90_000 }] });

    expect(await waitOf('export')).toBeGreaterThan(90_000 - slackMs);
    expect((await limiter.acquire({ bucket: 'default' })).kind).toBe('granted');
  });

  it('takes all of its share where others use no more than theirs', async () => {
    for (const remaining of [2, 1, 0])
      await call('export', { windows: [{ name: 'export', requests: 6, remaining, resetsInMs: 45_000 }] });

    expect(await windows()).toMatchObject({ export: { limit: 3, current_requests: 3 } });
  });

  it('never leaves less than a tenth of the share', async () => {
    const busy = guardedLimiterIn(store, 'desk:busy', {
      limit: { ...rule, windows: [{ name: 'account', buckets: '*', requests: 80, windowMs: minuteMs }] },
      circuit,
    });
    const kinds: string[] = [];
    for (let n = 0; n < 6; n++) {
      const result = await busy.acquire({});
      kinds.push(result.kind);
      const news = { windows: [{ name: 'account', requests: 80, remaining: 1, resetsInMs: 50_000 }] };
      if (result.kind === 'granted') await busy.record(result, { outcome: 'success', news });
    }

    expect(kinds).toEqual([...Array(4).fill('granted'), 'wait', 'wait']);
  });

  it('is lifted by an operator, and what was learned stays', async () => {
    await call('export', { blockedMs: 120_000, bucket: 'export', windows: [{ name: 'account', requests: 12 }] });

    await plain.unblock();

    expect((await limiter.acquire({ bucket: 'export' })).kind).toBe('granted');
    expect(await windows()).toMatchObject({ account: { limit: 6 } });
  });
});

describe('the circuit of an account', () => {
  it('opens for its own account alone', async () => {
    const other = guardedLimiterIn(store, 'desk:two', { limit: rule, circuit });
    const provider = guardedLimiterIn(store, 'provider', {
      limit: { requests: 60, windowMs: minuteMs, callTimeoutMs: 10_000 },
      circuit,
    });
    for (let n = 0; n < 2; n++)
      await limiter.record(granted(await limiter.acquire({})), { outcome: 'failure', news: {} });

    expect((await limiter.acquire({})).kind).toBe('refused');
    expect((await other.acquire({})).kind).toBe('granted');
    expect((await provider.acquire({})).kind).toBe('granted');
  });
});
