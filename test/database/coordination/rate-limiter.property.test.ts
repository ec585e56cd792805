import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { type AnsweredCall, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import { type RateLimiter, rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { casesHere } from '#test/support/cases.ts';
import { type Behaviour, simulate, worstWindow } from './limiter-simulation.ts';

// A server of this file's own, since its clock is simulated.
const clock = { now: Date.UTC(2026, 0) };
const server = await startEmbeddedMongo({ now: () => clock.now });
const client = await connect(server.uri);
const store = { db: client.db('limits') };
await prepareDatabase(store);
afterAll(async () => {
  await client.close();
  await server.close();
});

const windowMs = 60_000;
const callTimeoutMs = 10_000;
let limiters = 0;
const newLimiter = (requests: number, rule: Partial<LimitRule> = {}) =>
  rateLimiterIn(store, `limit-${limiters++}`, { requests, windowMs, callTimeoutMs, ...rule });

/** The same limit, whose calls are settled by the next request of whoever comes: later than they were answered. */
const newLateLimiter = (requests: number): RateLimiter => {
  const plain = newLimiter(requests);
  const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };
  const guarded = guardedLimiterIn(store, `limit-${limiters - 1}`, { limit: plain.rule, circuit });
  const answered: AnsweredCall[] = [];
  return {
    ...plain,
    async acquire(reservationId) {
      const result = await guarded.acquire({ reservationId, lastCall: answered.shift() });
      if (result.kind === 'refused') throw new Error('The circuit is closed');
      return result;
    },
    async settle(slotId, news) {
      if (news?.blockedMs) await plain.settle(slotId, news);
      else answered.push({ slotId, generation: 0 });
    },
  };
};

type Behaviours = [Behaviour, ...Behaviour[]];

const listOf = (behaviour: fc.Arbitrary<Behaviour>) =>
  fc.array(behaviour, { minLength: 1, maxLength: 4 }).map((list) => list as Behaviours);

const latencies = fc.integer({ min: 1, max: callTimeoutMs });

const anyBehaviours = listOf(
  fc.record({
    latencyMs: latencies,
    fate: fc.constantFrom('answered', 'answered', 'answered', 'throttled', 'crashed'),
    blockedMs: fc.integer({ min: 0, max: 90_000 }),
    unblockedAfterMs: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined, freq: 4 }),
    lateMs: fc.oneof(fc.integer({ min: -1_000, max: 2_000 }), fc.integer({ min: 0, max: 60_000 })),
    twiceAfterMs: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined, freq: 8 }),
  }),
);

const goodBehaviours = (latencyMs: fc.Arbitrary<number>) =>
  listOf(
    fc.record({
      latencyMs,
      fate: fc.constant('answered' as const),
      blockedMs: fc.constant(0),
      lateMs: fc.constant(0),
    }),
  );

describe('the rate limiter with arbitrary callers', () => {
  it.each([
    ['are settled at once', newLimiter],
    ['are settled by a later request', newLateLimiter],
  ])('never exceeds the limit in any window, if calls %s', (_, limiterOf) =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(anyBehaviours, { minLength: 1, maxLength: 8 }),
        async (requests, callers) => {
          const { calls } = await simulate(limiterOf(requests), clock, callers, { forMs: 5 * windowMs });
          expect(worstWindow(calls, windowMs)).toBeLessThanOrEqual(requests);
        },
      ),
      { numRuns: casesHere(40) },
    ),
  );
});

describe('the rate limiter with well-behaved callers', () => {
  it.each([
    ['at once', newLimiter],
    ['by the next request', newLateLimiter],
  ])('grants at least nine tenths of its limit, if calls are settled %s', (_, limiterOf) =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc
          .integer({ min: 1, max: 3_000 })
          .chain((most) =>
            fc.array(goodBehaviours(fc.integer({ min: 1, max: most })), { minLength: 12, maxLength: 16 }),
          ),
        async (requests, callers) => {
          const forMs = 8 * windowMs;
          const { calls } = await simulate(limiterOf(requests), clock, callers, { forMs });
          const meanLatencyMs = calls.reduce((sum, { from, to }) => sum + to - from, 0) / calls.length;
          expect(calls.length).toBeGreaterThanOrEqual((0.9 * requests * forMs) / (windowMs + meanLatencyMs));
        },
      ),
      { numRuns: casesHere(10) },
    ),
  );

  it('serves all waiters equally often', async () => {
    const callers = Array.from(
      { length: 20 },
      (): Behaviours => [{ latencyMs: 300, fate: 'answered', blockedMs: 0, lateMs: 0 }],
    );
    const { calls } = await simulate(newLimiter(5), clock, callers, { forMs: 20 * windowMs });
    const served = callers.map((_, n) => calls.filter(({ caller }) => caller === n).length);
    expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
  });

  it('lets a tenant with few pages finish in as many turns beside tenants with endless pages', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(goodBehaviours(fc.integer({ min: 1, max: 2_000 })), { minLength: 4, maxLength: 7 }),
        async (requests, pages, callers) => {
          // There are more tenants than slots, so that they wait for each other.
          const small = callers.length - 1;
          const limiter = newLimiter(requests);
          for (let n = 0; n < requests; n++) {
            const slot = await limiter.acquire(); // nothing is free
            if (slot.kind === 'granted') await limiter.settle(slot.slotId);
          }
          const { calls } = await simulate(limiter, clock, callers, {
            forMs: (2 + (pages * callers.length) / requests) * 2 * windowMs,
            callsOf: (caller) => (caller === small ? pages : Number.POSITIVE_INFINITY),
          });

          const turns = calls.flatMap(({ caller }, index) => (caller === small ? [index] : []));
          expect(turns).toHaveLength(pages);
          for (const [turn, index] of turns.entries()) {
            const between = calls.slice((turns[turn - 1] ?? -1) + 1, index);
            for (let other = 0; other < small; other++)
              expect(between.filter(({ caller }) => caller === other).length).toBeLessThanOrEqual(2);
          }
        },
      ),
      { numRuns: casesHere(20) },
    ));

  it('is called a few times per grant, however many callers wait', async () => {
    const asksPerCall = async (waiters: number) => {
      const callers = Array.from(
        { length: waiters },
        (_, n): Behaviours => [
          { latencyMs: 200 + ((n * 37) % 200), fate: 'answered', blockedMs: 0, lateMs: ((n * 613) % 3_000) - 1_000 },
        ],
      );
      const { calls, takes } = await simulate(newLimiter(50), clock, callers, {
        forMs: 60 * windowMs,
        callsOf: () => 1,
      });
      expect(calls).toHaveLength(waiters);
      return takes / calls.length;
    };
    expect(await asksPerCall(100)).toBeLessThan(4);
    expect(await asksPerCall(500)).toBeLessThan(4);
  });
});
