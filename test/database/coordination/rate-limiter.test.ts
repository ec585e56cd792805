import { BSON } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { queueLimit } from '#lib/coordination/limit-stages.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { emptyStore, idOf, kindOf, limiter, passes, range, rule, slackMs, store, takeAll, waitOf } from './limiting.ts';

beforeEach(emptyStore);

describe('grants of the rate limiter', () => {
  it('are as many as the limit for any number of concurrent callers', async () => {
    for (let round = 0; round < 5; round++) {
      await emptyCollections(store);
      const permits = await Promise.all(Array.from({ length: 60 }, () => limiter.acquire()));
      expect(permits.filter((permit) => permit.kind === 'granted')).toHaveLength(rule.requests);
      expect(new Set(permits.map(idOf)).size).toBe(60);
    }
  });

  it('are counted separately for each limit', async () => {
    await takeAll(3);
    expect((await rateLimiterIn(store, 'notify', rule).acquire()).kind).toBe('granted');
  });

  it('are counted over all instances', async () => {
    await takeAll(3);
    expect((await rateLimiterIn(store, 'provider', rule).acquire()).kind).toBe('wait');
  });

  it('are free again one window after the answer, and not before', async () => {
    const [first = ''] = await takeAll(3);
    await passes(8_000);
    await limiter.settle(first);
    await passes(rule.windowMs - slackMs);
    expect(await kindOf()).toBe('wait');
    await passes(slackMs);
    expect(await kindOf()).toBe('wait'); // that slot is reserved for the caller before
  });

  it('of unsettled calls count for their timeout and a window', async () => {
    await takeAll(3);
    await passes(rule.callTimeoutMs + rule.windowMs - slackMs);
    const waiter = await limiter.acquire();
    expect(waiter.kind).toBe('wait');
    await passes(slackMs);
    expect(await kindOf(idOf(waiter))).toBe('granted');
  });

  it('keep counting when the server’s clock steps back', async () => {
    await takeAll(3);
    await passes(-3_600_000);
    const { kind, ...permit } = await limiter.acquire();
    expect(kind).toBe('wait');
    expect(permit).toHaveProperty('waitMs');
    expect((await limiter.status()).remaining).toBe(0);
  });

  it('that are released unused are free at once', async () => {
    const [first = ''] = await takeAll(3);
    await limiter.release(first);
    expect(await kindOf()).toBe('granted');
  });
});

describe('waiting callers of the rate limiter', () => {
  it('get times of which at most the limit are in one window', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const moments: number[] = [];
    for (let n = 0; n < 12; n++) moments.push(waitOf(await limiter.acquire()) + Date.now());
    for (let n = 0; n + rule.requests < moments.length; n++)
      expect((moments[n + rule.requests] ?? 0) - (moments[n] ?? 0)).toBeGreaterThan(rule.windowMs - slackMs);
  });

  it('behind calls of different times get different times', async () => {
    for (const id of await takeAll(3)) {
      await limiter.settle(id);
      await passes(5_000);
    }
    const waits = [];
    for (let n = 0; n < 9; n++) waits.push(waitOf(await limiter.acquire()));
    for (const [n, wait] of waits.entries()) if (n > 0) expect(wait - (waits[n - 1] ?? 0)).toBeGreaterThan(2_000);
  });

  it('are served in the order of their requests, whoever returns first', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const queue = await takeAll(6);
    await passes(rule.windowMs);
    const behind = await Promise.all(queue.slice(3).map((id) => limiter.acquire(id)));
    expect(behind.map((permit) => permit.kind)).toEqual(['wait', 'wait', 'wait']);
    const ahead = await Promise.all(queue.slice(0, 3).map((id) => kindOf(id)));
    expect(ahead).toEqual(['granted', 'granted', 'granted']);
  });

  it('keep their place when they return too early', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const [first = ''] = await takeAll(4);
    const again = await limiter.acquire(first);
    expect(again.kind).toBe('wait');
    await passes(rule.windowMs);
    expect(await kindOf(idOf(again))).toBe('granted');
  });

  it('are not overtaken by a newcomer before their reservation lapses', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const queue = await takeAll(3);
    await passes(rule.windowMs + 10_000);
    expect(await kindOf()).toBe('wait');
    expect(await Promise.all(queue.map(kindOf))).toEqual(['granted', 'granted', 'granted']);
  });

  it('that do not return lose their place', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const [late = ''] = await takeAll(3);
    await passes(rule.windowMs + 31_000);
    expect(await takeKinds(4)).toEqual(['granted', 'granted', 'granted', 'wait']);
    expect(await kindOf(late)).toBe('wait');
  });

  it('wait again with a used reservation', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const [first = ''] = await takeAll(1);
    await passes(rule.windowMs);
    expect(await kindOf(first)).toBe('granted');
    await takeAll(2);
    expect(await kindOf(first)).toBe('wait');
  });

  it('move up when an earlier reservation is released', async () => {
    for (const id of await takeAll(3)) {
      await limiter.settle(id);
      await passes(5_000);
    }
    const [first = '', second = ''] = await takeAll(2);
    await passes(rule.windowMs - 15_000);
    const waiting = await limiter.acquire(second);
    expect(waiting.kind).toBe('wait');
    await limiter.release(first);
    expect(await kindOf(idOf(waiting))).toBe('granted');
  });

  const takeKinds = async (count: number) => {
    const kinds = [];
    for (let n = 0; n < count; n++) kinds.push(await kindOf());
    return kinds;
  };
});

describe('a long queue of the rate limiter', () => {
  const slotsOf = async () => {
    const doc = await store.db
      .collection<{ _id: string; slots: unknown[] }>('rate_limits')
      .findOne({ _id: 'provider' });
    return { waiters: (doc?.slots.length ?? 0) - rule.requests, bytes: BSON.calculateObjectSize(doc ?? {}) };
  };

  it('is in the document with its next places only, so that it does not grow', async () => {
    const usual = rateLimiterIn(store, 'provider', { ...rule, requests: 60 });
    for (let n = 0; n < 60 + queueLimit + 100; n++) await usual.acquire();

    expect((await slotsOf()).waiters).toBe(60 - rule.requests + queueLimit);
    expect((await slotsOf()).bytes).toBeLessThan(20_000);
  });

  it('lets those further back ask again when they are about to be among the next', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const near = Math.max(...(await Promise.all(range(queueLimit).map(() => limiter.acquire()))).map(waitOf));
    const waits = [];
    for (let n = 0; n < 30; n++) waits.push(waitOf(await limiter.acquire()));

    expect(near).toBeGreaterThan((queueLimit / 3 - 1) * rule.windowMs - slackMs);
    for (const [n, wait] of waits.entries())
      expect(Math.abs(wait - ((n + 60) / 3) * rule.windowMs)).toBeLessThan(3 * slackMs);
  });

  it('keeps everyone’s place, whoever returns first, however late', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const waiting = await takeAll(queueLimit + 30);
    const far = waiting.slice(queueLimit);
    await passes(rule.windowMs * queueLimit); // all places but those of the far ones have lapsed

    const again = [];
    for (const id of far.toReversed()) again.unshift(await limiter.acquire(id));
    const granted = again.flatMap(({ kind }, n) => (kind === 'granted' ? [n] : []));
    expect(granted).toEqual([27, 28, 29]); // they came first, and nobody else was there
    for (const permit of again) if (permit.kind === 'granted') await limiter.settle(permit.slotId);
    await passes(rule.windowMs);
    const kinds = [];
    for (const permit of again.slice(0, 27).toReversed()) kinds.unshift(await kindOf(idOf(permit)));
    expect(kinds.map((kind) => kind === 'granted')).toEqual(range(27).map((n) => n < 3));
  });

  it('gives its places to those who were there before', async () => {
    for (const id of await takeAll(3)) await limiter.settle(id);
    const [first = ''] = await takeAll(1);
    await limiter.release(first);
    await takeAll(queueLimit);
    expect((await slotsOf()).waiters).toBe(queueLimit);

    const again = await limiter.acquire(first);

    expect(waitOf(again)).toBeLessThanOrEqual(rule.windowMs);
    expect((await slotsOf()).waiters).toBe(queueLimit);
    await passes(rule.windowMs);
    expect(await kindOf(idOf(again))).toBe('granted');
  });

  it('reads the reservations of an earlier release', async () => {
    await takeAll(3);
    const from = new Date(Date.now() - 1_000);
    const waiter = { id: 'a-waiter', granted: false, place: 0, from, frees_at: new Date(Date.now() + 60_000) };
    await store.db
      .collection<{ _id: string; slots: unknown[] }>('rate_limits')
      .updateOne({ _id: 'provider' }, { $push: { slots: waiter }, $set: { next_place: 1 } });

    expect(idOf(await limiter.acquire('a-waiter'))).toMatch(/^0:/);
    expect((await slotsOf()).waiters).toBe(1);
  });
});
