import { beforeEach, describe, expect, it } from 'vitest';
import { emptyStore, idOf, kindOf, limiter, passes, rule, slackMs, takeAll, waitOf } from './limiting.ts';

beforeEach(emptyStore);

describe('a block of the rate limiter', () => {
  it('holds for all callers until it ends', async () => {
    const [first = ''] = await takeAll(1);
    await limiter.settle(first, { blockedMs: 120_000 });
    const waiter = await limiter.acquire();
    expect(waitOf(waiter)).toBeGreaterThan(120_000 - slackMs);
    await passes(120_000 - slackMs);
    expect(await kindOf()).toBe('wait');
    await passes(slackMs);
    expect(await kindOf(idOf(waiter))).toBe('granted');
  });

  it('is not shortened by a shorter one', async () => {
    const [first = '', second = ''] = await takeAll(2);
    await limiter.settle(first, { blockedMs: 120_000 });
    await limiter.settle(second, { blockedMs: 1_000 });
    expect(waitOf(await limiter.acquire())).toBeGreaterThan(120_000 - slackMs);
  });

  it('keeps the order of earlier waiting callers', async () => {
    const [first = '', ...others] = await takeAll(3);
    for (const id of others) await limiter.settle(id);
    const queue = await takeAll(4);
    await limiter.settle(first, { blockedMs: 300_000 });
    await passes(rule.windowMs + slackMs);
    const kept = [];
    for (const id of queue.toReversed()) kept.unshift(await limiter.acquire(id));
    expect(kept.map(({ kind }) => kind)).toEqual(['wait', 'wait', 'wait', 'wait']);
    await passes(300_000 - rule.windowMs - slackMs);
    const newcomer = await kindOf();
    const kinds = [];
    for (const permit of kept.toReversed()) kinds.unshift(await kindOf(idOf(permit)));
    expect([newcomer, ...kinds]).toEqual(['wait', 'granted', 'granted', 'granted', 'wait']);
  });
});

describe('a lifted block of the rate limiter', () => {
  it('keeps granted calls counted and lets nobody wait for its end', async () => {
    const [first = '', second = ''] = await takeAll(2);
    await limiter.settle(first, { blockedMs: 3_600_000 });
    const waiters = await takeAll(20);

    await limiter.unblock();

    expect(await limiter.status()).toMatchObject({ current_requests: 2, remaining: 1, next_slot_at: null });
    expect(await kindOf()).toBe('granted');
    await limiter.settle(second);
    const again = await limiter.acquire(waiters[0]);
    expect(again.kind).toBe('wait'); // for the limit, no longer for the block
    await passes(waitOf(again));
    expect(await kindOf(idOf(again))).toBe('granted');
  });

  it('holds again if a call in flight is refused as well', async () => {
    const [first = '', second = ''] = await takeAll(2);
    await limiter.settle(first, { blockedMs: 3_600_000 });
    await limiter.unblock();
    await limiter.settle(second, { blockedMs: 120_000 });

    expect(waitOf(await limiter.acquire())).toBeGreaterThan(120_000 - slackMs);
  });

  it('need not have existed', async () => {
    await limiter.unblock();

    expect(await kindOf()).toBe('granted');
  });
});

describe('the status of the rate limiter', () => {
  it('is all free for an unused limit', async () => {
    expect(await limiter.status()).toMatchObject({ current_requests: 0, remaining: 3, next_slot_at: null });
  });

  it('counts calls but no reservations, and takes no slot', async () => {
    await takeAll(2);
    for (let n = 0; n < 5; n++)
      expect(await limiter.status()).toMatchObject({ current_requests: 2, remaining: 1, next_slot_at: null });
    await takeAll(4);
    const { next_slot_at, ...counts } = await limiter.status();
    expect(counts).toMatchObject({ current_requests: 3, remaining: 0 });
    const expected = Date.now() + rule.callTimeoutMs + rule.windowMs;
    expect(Math.abs((next_slot_at?.getTime() ?? 0) - expected)).toBeLessThan(slackMs);
  });

  it('shows a block until it is over', async () => {
    const [first = ''] = await takeAll(1);
    await limiter.settle(first, { blockedMs: 120_000 });
    const { remaining, next_slot_at } = await limiter.status();
    expect(remaining).toBe(0);
    expect(Math.abs((next_slot_at?.getTime() ?? 0) - Date.now() - 120_000)).toBeLessThan(slackMs);
    await passes(120_000);
    expect(await limiter.status()).toMatchObject({ current_requests: 0, remaining: 3, next_slot_at: null });
  });
});
