import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { afterOutcome, type CallResult, type Circuit, newCircuit } from '#lib/coordination/circuit.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit, type GuardedResult, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { connect } from '#lib/mongo/client.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { elapse } from './limiter-time.ts';

const prepared = await testStore();
const client = await connect(inject('mongoUri'), { monitorCommands: true });
afterAll(() => client.close());
const store = { db: client.db(prepared.db.databaseName) };
let commands = 0;
client.on('commandStarted', () => commands++);

const limit = { requests: 3, windowMs: 60_000, callTimeoutMs: 10_000 };
const rule = { failures: 2, window: 4, openMs: 30_000, probeMs: 15_000 };
const limiter = guardedLimiterIn(store, 'provider', { limit, circuit: rule });
const plain = rateLimiterIn(store, 'provider', limit);
const circuit = circuitBreakerIn(store, 'provider', rule, undefined, besideLimit);
const limits = store.db.collection<{ _id: string; version?: number; circuit?: Circuit }>('rate_limits');
const slackMs = 3_000;

type Granted = Extract<GuardedResult, { kind: 'granted' }>;
const granted = (result: GuardedResult): Granted => {
  if (result.kind !== 'granted') throw new Error(`Not granted: ${result.kind}`);
  return result;
};
const callOf = ({ slotId, permit }: Granted) => ({ slotId, generation: permit.generation });
const stored = async () => (await limits.findOne({ _id: 'provider' }))?.circuit ?? newCircuit();
const fail = async (): Promise<void> =>
  limiter.record(granted(await limiter.acquire({})), { outcome: 'failure', news: {} });
const openIsOver = async (): Promise<void> => {
  await limits.updateOne({ _id: 'provider' }, { $set: { 'circuit.retryAt': Date.now() - 1_000 } as object });
};

beforeEach(() => emptyCollections(store));

describe('a guarded limiter', () => {
  it('takes one command for each call of a run, the settlement of the one before included', async () => {
    let last = callOf(granted(await limiter.acquire({})));
    const before = commands;
    for (let n = 0; n < 2; n++) last = callOf(granted(await limiter.acquire({ lastCall: last })));
    await limiter.settle(last);

    expect(commands - before).toBe(3);
    expect(await circuit.status()).toMatchObject({ state: 'closed', success_count: 3, failure_count: 0 });
    await elapse(store, 'provider', limit.windowMs);
    expect((await plain.status()).remaining).toBe(3);
  });

  it('frees a slot one window after it was settled, however late that is, and not before', async () => {
    const call = callOf(granted(await limiter.acquire({})));
    for (let n = 0; n < 2; n++) await limiter.acquire({});
    await elapse(store, 'provider', 4_000);
    const waiter = await limiter.acquire({ lastCall: call });
    expect(waiter.kind).toBe('wait'); // and yet the last call is settled

    await elapse(store, 'provider', limit.windowMs - slackMs);
    expect((await plain.status()).remaining).toBe(0);
    await elapse(store, 'provider', slackMs);
    expect((await plain.status()).remaining).toBe(1);
  });

  it('settles a call once, whoever settles it again, and a success counts once', async () => {
    const call = callOf(granted(await limiter.acquire({})));
    await limiter.settle(call);
    await elapse(store, 'provider', 30_000);
    await limiter.settle(call);
    await limiter.acquire({ lastCall: call });

    expect((await stored()).outcomes).toEqual(['success']);
    await elapse(store, 'provider', 30_000);
    expect((await plain.status()).current_requests).toBe(1);
  });

  it('settles nothing later than a window after the call’s timeout', async () => {
    const call = callOf(granted(await limiter.acquire({})));
    await elapse(store, 'provider', limit.callTimeoutMs + limit.windowMs - slackMs);
    await limiter.settle(call);
    await elapse(store, 'provider', slackMs);

    expect((await plain.status()).current_requests).toBe(0);
  });

  it('grants nothing while the circuit is open, settles the last call, and leaves the reservation', async () => {
    const call = callOf(granted(await limiter.acquire({})));
    for (let n = 0; n < 2; n++) await fail();
    const waiter = await plain.acquire();
    const reservationId = waiter.kind === 'wait' ? waiter.reservationId : '';

    const before = commands;
    const refused = await limiter.acquire({ reservationId, lastCall: call });

    expect(commands - before).toBe(1);
    expect(refused).toMatchObject({ kind: 'refused', awaits: 'time' });
    expect((await stored()).generation).toBe(1); // the success of an earlier generation says nothing
    expect((await plain.status()).current_requests).toBe(3);
    await circuit.reset();
    await elapse(store, 'provider', limit.windowMs);
    expect((await limiter.acquire({ reservationId })).kind).toBe('granted');
  });

  it('blocks all callers for as long as the service wants no calls', async () => {
    await limiter.record(granted(await limiter.acquire({})), { outcome: 'success', news: { blockedMs: 300_000 } });

    const result = await limiter.acquire({});

    expect(result.kind === 'wait' && result.waitMs).toBeGreaterThan(300_000 - slackMs);
  });

  it('starts with a closed circuit beside the limit of an earlier release', async () => {
    await plain.acquire();
    await store.db
      .collection<{ _id: string }>('circuits')
      .insertOne({ _id: 'provider', version: 1, circuit: newCircuit() } as { _id: string });

    expect(await circuit.status()).toMatchObject({ state: 'closed', success_count: 0 });
    await fail();
    expect(await circuit.status()).toMatchObject({ state: 'closed', failure_count: 1 });
    expect((await plain.status()).current_requests).toBe(2);
  });
});

describe('the circuit of a guarded limiter', () => {
  const wide = { ...limit, requests: 1_000 };
  const many = guardedLimiterIn(store, 'provider', { limit: wide, circuit: rule });

  it('lets exactly one call through once the open time is over, and all when that has succeeded', async () => {
    for (let n = 0; n < 2; n++) await fail();
    await openIsOver();

    const results = await Promise.all(Array.from({ length: 8 }, () => many.acquire({})));

    const probes = results.filter((result) => result.kind === 'granted');
    expect(probes).toHaveLength(1);
    expect(probes[0]?.permit.probeId).toBeDefined();
    // Two failures and the probe: no slot is lost to those who were refused.
    expect((await plain.status()).current_requests).toBe(3);
    await limiter.record(probes[0] as Granted, { outcome: 'success', news: {} });
    expect((await many.acquire({})).kind).toBe('granted');
  });

  it('is that of the state machine after any results, early or late', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ failed: fc.boolean(), isLate: fc.boolean() }), { maxLength: 12 }),
        async (calls) => {
          await emptyCollections(store);
          let expected = newCircuit();
          const late: Granted[] = [];
          const record = async (call: Granted, outcome: CallResult): Promise<void> => {
            expected = afterOutcome(expected, call.permit, outcome, Date.now(), rule);
            if (outcome === 'failure') await many.record(call, { outcome, news: {} });
            else await many.settle(callOf(call));
          };
          for (const { failed, isLate } of calls) {
            const call = await many.acquire({});
            if (call.kind !== 'granted') break;
            if (isLate) late.push(call);
            else await record(call, failed ? 'failure' : 'success');
          }
          for (const call of late) await record(call, 'success');

          const { state, generation, outcomes } = await stored();
          expect({ state, generation, outcomes }).toEqual({
            state: expected.state,
            generation: expected.generation,
            outcomes: expected.outcomes,
          });
        },
      ),
      { numRuns: casesHere(30) },
    ));

  it('loses no result of concurrent calls', async () => {
    const ample = guardedLimiterIn(store, 'provider', { limit: wide, circuit: { ...rule, failures: 50, window: 60 } });
    const calls = await Promise.all(Array.from({ length: 20 }, () => ample.acquire({})));
    await Promise.all(
      calls.map((call, n) =>
        n % 2 === 0
          ? ample.settle(callOf(granted(call)))
          : ample.record(granted(call), { outcome: 'failure', news: {} }),
      ),
    );

    expect(await circuit.status()).toMatchObject({ success_count: 10, failure_count: 10 });
  });
});
