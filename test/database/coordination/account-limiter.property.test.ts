import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { AccountRule, LimitWindow } from '#lib/coordination/limit-rule.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { casesHere } from '#test/support/cases.ts';
import { type AccountCaller, type Course, fullestWindow, simulateAccount } from './account-simulation.ts';

// A server of this file's own, since its clock is simulated.
const clock = { now: Date.UTC(2026, 0) };
const server = await startEmbeddedMongo({ now: () => clock.now });
const client = await connect(server.uri);
const store = { db: client.db('accounts') };
await prepareDatabase(store);
afterAll(async () => {
  await client.close();
  await server.close();
});

const callTimeoutMs = 10_000;
const minuteMs = 60_000;
let accounts = 0;
const newLimiter = (windows: readonly LimitWindow[], share = 1) => {
  const rule: AccountRule = { windows, share, callTimeoutMs };
  return rateLimiterIn(store, `desk:account-${accounts++}`, rule);
};

const buckets = ['default', 'export', 'search'];

const anyWindows = fc
  .array(
    fc.record({
      buckets: fc.subarray(buckets, { minLength: 1 }),
      requests: fc.integer({ min: 1, max: 6 }),
      windowMs: fc.constantFrom(10_000, 30_000, minuteMs),
    }),
    { maxLength: 2 },
  )
  .chain((named) =>
    fc
      .record({ requests: fc.integer({ min: 1, max: 8 }), windowMs: fc.constantFrom(10_000, minuteMs) })
      .map((all) => [
        { name: 'account', buckets: '*' as const, ...all },
        ...named.map((window, n) => ({ name: `window_${n}`, ...window })),
      ]),
  );

const anyCourse: fc.Arbitrary<Course> = fc.record({
  latencyMs: fc.integer({ min: 1, max: callTimeoutMs }),
  fate: fc.constantFrom('answered', 'answered', 'answered', 'crashed', 'lost'),
  news: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    fc.record({
      blockedMs: fc.constantFrom(null, 20_000),
      bucket: fc.constantFrom(null, ...buckets),
      isThrottled: fc.boolean(),
    }),
  ),
  lateMs: fc.integer({ min: -1_000, max: 45_000 }),
});

const anyCaller: fc.Arbitrary<AccountCaller> = fc.record({
  bucket: fc.constantFrom(...buckets),
  cost: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom(undefined, 1),
  courses: fc.array(anyCourse, { minLength: 1, maxLength: 4 }),
});

const good = (latencyMs = 300): Course[] => [{ latencyMs, fate: 'answered', news: {}, lateMs: 0 }];

describe('the limit of an account', () => {
  it('never exceeds any of its windows, whatever calls cost, crash, are lost or throttled', () =>
    fc.assert(
      fc.asyncProperty(
        anyWindows,
        fc.array(anyCaller, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 0.5),
        async (windows, callers, share) => {
          const calls = await simulateAccount(newLimiter(windows, share), clock, callers, 4 * minuteMs);
          for (const window of windows) {
            const allowed = Math.max(1, Math.floor(window.requests * share));
            expect(fullestWindow(calls, window, allowed)).toBeLessThanOrEqual(allowed);
          }
        },
      ),
      { numRuns: casesHere(40) },
    ));

  it('uses at least 85 % of its tightest window while callers wait', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 100, max: 2_000 }),
        async (requests, times, latencyMs) => {
          const windows: LimitWindow[] = [
            { name: 'account', buckets: '*', requests: requests * times, windowMs: minuteMs },
            { name: 'export', buckets: ['export'], requests, windowMs: minuteMs },
          ];
          const callers = Array.from({ length: 20 }, () => ({ bucket: 'export', cost: 1, courses: good(latencyMs) }));
          const calls = await simulateAccount(newLimiter(windows), clock, callers, 8 * minuteMs);
          expect(calls.length).toBeGreaterThanOrEqual(0.85 * requests * 8);
        },
      ),
      { numRuns: casesHere(6) },
    ));

  it('uses at least 85 % of a window that no number of whole slots fills', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: 30 }), fc.integer({ min: 2, max: 10 }), async (requests, cost) => {
        const windows: LimitWindow[] = [{ name: 'account', buckets: '*', requests, windowMs: minuteMs }];
        const caller = { bucket: 'default', cost, unit: 1, courses: good() };
        const calls = await simulateAccount(newLimiter(windows), clock, [caller], 8 * minuteMs);
        const made = calls.reduce((sum, call) => sum + Math.min(call.cost, requests), 0);
        expect(made).toBeGreaterThanOrEqual(0.85 * requests * 8);
      }),
      { numRuns: 6 },
    ));

  it('delays no waiter by those who came later, in whichever bucket', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 6, max: 9 }),
        fc.constantFrom(1, 2),
        async (requests, exports, others, cost) => {
          const windows: LimitWindow[] = [
            { name: 'account', buckets: '*', requests, windowMs: minuteMs },
            { name: 'export', buckets: ['export'], requests: exports, windowMs: minuteMs },
          ];
          const flood = Array.from({ length: others }, () => ({ bucket: 'default', cost: 1, courses: good() }));
          const few = { bucket: 'export', cost, courses: good(), calls: 4 };
          const calls = await simulateAccount(newLimiter(windows), clock, [...flood, few], 24 * minuteMs);

          const turns = calls.flatMap(({ caller }, index) => (caller === others ? [index] : []));
          expect(turns).toHaveLength(4);
          for (const [turn, index] of turns.entries()) {
            const between = calls.slice((turns[turn - 1] ?? -1) + 1, index);
            for (let other = 0; other < others; other++)
              expect(between.filter(({ caller }) => caller === other).length).toBeLessThanOrEqual(2);
          }
        },
      ),
      { numRuns: casesHere(6) },
    ));

  it('keeps a place in all windows for a waiter whose time has come', async () => {
    const limiter = newLimiter([
      { name: 'account', buckets: '*', requests: 3, windowMs: minuteMs },
      { name: 'export', buckets: ['export'], requests: 1, windowMs: minuteMs },
    ]);
    const make = async (bucket: string): Promise<void> => {
      const slot = await limiter.acquire('', { bucket });
      if (slot.kind !== 'granted') throw new Error('Not granted');
      await limiter.settle(slot.slotId);
    };
    await make('export');
    const waiter = await limiter.acquire('', { bucket: 'export' });
    if (waiter.kind !== 'wait') throw new Error('No wait');
    clock.now += waiter.waitMs - 5_000;
    await make('default');
    clock.now += 5_000;
    await make('default');

    expect((await limiter.acquire('', { bucket: 'default' })).kind).toBe('wait');
    expect((await limiter.acquire(waiter.reservationId, { bucket: 'export' })).kind).toBe('granted');
  });

  it('keeps nobody from one bucket because many wait for another', async () => {
    const windows: LimitWindow[] = [
      { name: 'account', buckets: '*', requests: 12, windowMs: minuteMs },
      { name: 'export', buckets: ['export'], requests: 1, windowMs: minuteMs },
    ];
    const exporting = Array.from({ length: 30 }, () => ({ bucket: 'export', cost: 1, courses: good() }));
    const reading = { bucket: 'default', cost: 1, courses: good() };

    const calls = await simulateAccount(newLimiter(windows), clock, [...exporting, reading], 10 * minuteMs);

    expect(calls.filter(({ bucket }) => bucket === 'default').length).toBeGreaterThanOrEqual(8 * 10);
    expect(calls.filter(({ bucket }) => bucket === 'export').length).toBeGreaterThanOrEqual(9);
  });

  it('is learned: a lower one at once, a higher one from ten equal answers, and never more than the share', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ requests: fc.integer({ min: 1, max: 900 }), times: fc.integer({ min: 1, max: 12 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom(0.05, 0.5, 0.7, 1),
        async (answers, share) => {
          const windows: LimitWindow[] = [{ name: 'account', buckets: '*', requests: 300, windowMs: 1_000 }];
          const limiter = newLimiter(windows, share);
          let known = 300;
          for (const { requests, times } of answers) {
            for (let n = 0; n < times; n++) {
              clock.now += 2_000;
              const slot = await limiter.acquire();
              if (slot.kind === 'granted')
                await limiter.settle(slot.slotId, { windows: [{ name: 'account', requests }] });
            }
            if (requests <= known || times >= 10) known = requests;
            const { limit = 0 } = (await limiter.status()).windows?.account ?? {};
            expect(limit).toBe(Math.min(200, Math.max(1, Math.floor(known * share))));
          }
        },
      ),
      { numRuns: casesHere(15) },
    ));

  it('holds by what the service says, from its first response on', async () => {
    const windows: LimitWindow[] = [{ name: 'account', buckets: '*', requests: 200, windowMs: minuteMs }];
    const limiter = newLimiter(windows, 0.5);
    const news = { windows: [{ name: 'account', requests: 6 }] };
    const first = await limiter.acquire();
    if (first.kind === 'granted') await limiter.settle(first.slotId, news);
    clock.now += minuteMs;

    const courses: Course[] = [{ latencyMs: 300, fate: 'answered', news, lateMs: 0 }];
    const callers = Array.from({ length: 10 }, () => ({ bucket: 'default', cost: 1, courses }));
    const calls = await simulateAccount(limiter, clock, callers, 5 * minuteMs);

    expect(fullestWindow(calls, { name: 'account', buckets: '*', requests: 6, windowMs: minuteMs }, 3)).toBe(3);
  });
});

describe('a limit that no header names', () => {
  const windows: LimitWindow[] = [
    { name: 'account', buckets: '*', requests: 200, windowMs: minuteMs },
    { name: 'list', buckets: ['list'], requests: 20, windowMs: minuteMs },
  ];

  /** A service that leaves us so many calls of its lists in any minute, and says so of the account alone. */
  const serviceLeaving = (left: number) => {
    let admitted: { at: number; cost: number }[] = [];
    const news = { windows: [{ name: 'account', requests: 200, remaining: 150 }] };
    return (cost: number): LimitNews => {
      admitted = admitted.filter(({ at }) => at > clock.now - minuteMs);
      const used = admitted.reduce((sum, call) => sum + call.cost, 0);
      if (used + cost > left) return { ...news, blockedMs: null, isThrottled: true };
      admitted.push({ at: clock.now, cost });
      return news;
    };
  };

  /** Makes calls for so many windows, one after the other, as soon as each is allowed. */
  const callFor = async (minutes: number, cost: number, answer: (cost: number) => LimitNews) => {
    const limiter = newLimiter(windows, 0.5);
    const until = clock.now + minutes * minuteMs;
    const count = { made: 0, refused: 0 };
    let reservation: string | undefined;
    while (clock.now < until) {
      const slot = await limiter.acquire(reservation, { bucket: 'list', cost });
      reservation = slot.kind === 'wait' ? slot.reservationId : undefined;
      clock.now += slot.kind === 'wait' ? slot.waitMs : 300;
      if (slot.kind === 'wait') continue;
      const news = answer(cost);
      count.made++;
      if (news.isThrottled) count.refused++;
      await limiter.settle(slot.slotId, news);
    }
    return { ...count, limits: (await limiter.status()).windows };
  };

  it('is found by a few refusals, and used for the most part', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 20 }), fc.constantFrom(1, 3), async (left, cost) => {
        const minutes = 30;
        const { made, refused, limits } = await callFor(minutes, cost, serviceLeaving(left));

        const wholeCalls = Math.floor(Math.min(left, 10) / cost);
        expect(refused).toBeLessThanOrEqual(3 + made * 0.05);
        expect(made - refused).toBeGreaterThanOrEqual(0.75 * wholeCalls * minutes);
        expect(limits).toMatchObject({ account: { limit: 100 } });
      }),
      { numRuns: casesHere(3) },
    ));

  it('is used in full again half an hour after others stopped to use it', async () => {
    const busy = serviceLeaving(6);
    const { limits } = await callFor(5, 1, busy);
    expect(limits).toMatchObject({ list: { limit: 6 } });

    clock.now += 30 * minuteMs;
    const limiter = rateLimiterIn(store, `desk:account-${accounts - 1}`, { windows, share: 0.5, callTimeoutMs });
    expect((await limiter.status()).windows).toMatchObject({ list: { limit: 10 } });
  });

  it('falls once for calls that were refused side by side, and by no more than half', async () => {
    const limiter = newLimiter(windows, 0.5);
    const slots = await Promise.all(Array.from({ length: 5 }, () => limiter.acquire('', { bucket: 'list' })));
    clock.now += 300;
    for (const slot of slots)
      if (slot.kind === 'granted') await limiter.settle(slot.slotId, { blockedMs: 5_000, isThrottled: true });

    // Without any header it may be either of the two.
    expect((await limiter.status()).windows).toMatchObject({ account: { limit: 50 }, list: { limit: 5 } });
  });

  it.each([
    ['a header says that nothing is left of a window', { windows: [{ name: 'account', requests: 200, remaining: 0 }] }],
    ['the service is out of order', { isThrottled: false }],
  ])('is not guessed where %s', async (_, news) => {
    const limiter = newLimiter(windows, 0.5);
    const slot = await limiter.acquire('', { bucket: 'list' });
    clock.now += 300;
    if (slot.kind === 'granted') await limiter.settle(slot.slotId, { blockedMs: 5_000, isThrottled: true, ...news });

    clock.now += 2 * minuteMs;
    expect((await limiter.status()).windows).toMatchObject({ list: { limit: 10 } });
  });
});
