import { beforeEach, describe, expect, it } from 'vitest';
import type { CircuitRule, Permitted } from '#lib/coordination/circuit.ts';
import { type CircuitBreaker, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const rule: CircuitRule = { failures: 5, window: 10, openMs: 30_000, probeMs: 20_000 };

// Two instances on one database.
const store = await testStore();
const transitions: string[] = [];
const instance = (label: string) =>
  circuitBreakerIn(store, 'provider', rule, (_name, from, to) => {
    transitions.push(`${label}: ${from} to ${to}`);
  });
const [a, b] = [instance('a'), instance('b')];

const docs = store.db.collection<{ _id: string; version: number }>('circuits');
/** Moves the end of a wait into the past. */
const lapse = (field: 'retryAt' | 'probe.expiresAt') =>
  docs.updateOne({ _id: 'provider' }, { $set: { [`circuit.${field}`]: Date.now() - 1_000 } });

const permitOf = async (circuit: CircuitBreaker) => {
  const permit = await circuit.permit();
  if (permit.kind !== 'permitted') throw new Error('The circuit refuses');
  return permit;
};
const fail = async (circuit: CircuitBreaker, times = 1): Promise<void> => {
  for (let n = 0; n < times; n++) await circuit.record(await permitOf(circuit), 'failure');
};
const succeed = async (circuit: CircuitBreaker, times = 1): Promise<void> => {
  for (let n = 0; n < times; n++) await circuit.record(await permitOf(circuit), 'success');
};

beforeEach(async () => {
  await emptyCollections(store);
  transitions.length = 0;
});

describe('a closed circuit', () => {
  it('is the initial state', async () => {
    expect(await a.look()).toMatchObject({ kind: 'permitted' });
    expect(await a.status()).toEqual({
      name: 'provider',
      state: 'closed',
      failure_count: 0,
      success_count: 0,
      recent_failure_rate: 0,
      opened_at: null,
      retry_after: null,
    });
  });

  it('opens at the fifth failure in ten calls, over all instances', async () => {
    await succeed(a, 5);
    await fail(a, 2);
    await fail(b, 2);
    expect(await b.status()).toMatchObject({ state: 'closed', failure_count: 4, success_count: 5 });
    await fail(a);
    expect(await b.status()).toMatchObject({ state: 'open', failure_count: 5, recent_failure_rate: 0.5 });
    expect(transitions).toEqual(['a: closed to open']);
  });

  it('forgets failures more than ten calls ago', async () => {
    await fail(a, 4);
    await succeed(b, 10);
    await fail(a, 4);
    expect(await b.status()).toMatchObject({ state: 'closed', failure_count: 4, success_count: 6 });
  });

  it('counts every outcome that instances record concurrently', async () => {
    const permits = await Promise.all([a, b, a, b].map(permitOf));
    await Promise.all(permits.map((permit, n) => (n % 2 ? a : b).record(permit, 'failure')));
    expect(await a.status()).toMatchObject({ state: 'closed', failure_count: 4 });
  });

  it('opens once and publishes it once when many failures arrive concurrently', async () => {
    const permits = await Promise.all(Array.from({ length: 30 }, (_, n) => permitOf(n % 2 ? a : b)));
    await Promise.all(permits.map((permit, n) => (n % 2 ? a : b).record(permit, 'failure')));
    expect(await a.status()).toMatchObject({ state: 'open', failure_count: 5 });
    expect(transitions).toHaveLength(1);
  });

  it('is not written for every success once its window is full of successes', async () => {
    await succeed(a, 10);
    const before = await docs.findOne({ _id: 'provider' });
    await succeed(b, 3);
    expect(await docs.findOne({ _id: 'provider' })).toEqual(before);
  });
});

describe('an open circuit', () => {
  beforeEach(() => fail(a, 5));

  it('refuses all instances until its open time is over', async () => {
    for (const circuit of [a, b]) {
      for (const answer of [await circuit.look(), await circuit.permit()]) {
        expect(answer.kind).toBe('refused');
        if (answer.kind === 'refused') {
          expect(answer.waitMs).toBeGreaterThan(rule.openMs - 5_000);
          expect(answer.waitMs).toBeLessThanOrEqual(rule.openMs);
        }
      }
    }
  });

  it('reports when it opened and when it can be retried', async () => {
    const { opened_at, retry_after } = await b.status();
    expect((retry_after?.getTime() ?? 0) - (opened_at?.getTime() ?? 0)).toBe(rule.openMs);
  });

  it('ignores outcomes of calls made before it opened', async () => {
    await b.reset();
    const late = await permitOf(b);
    await fail(a, 5);
    const before = await docs.findOne({ _id: 'provider' });
    await b.record(late, 'failure');
    await b.record(late, 'success');
    expect(await docs.findOne({ _id: 'provider' })).toEqual(before);
  });

  it('closes with an empty window when it is reset', async () => {
    transitions.length = 0;
    await b.reset();
    expect(await a.status()).toMatchObject({ state: 'closed', failure_count: 0, success_count: 0, opened_at: null });
    expect(transitions).toEqual(['b: open to closed']);
    await fail(a, 4);
    expect((await b.status()).state).toBe('closed');
  });
});

describe('200 concurrent callers', () => {
  const many = <T>(call: (circuit: CircuitBreaker, n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: 200 }, (_, n) => call(n % 2 ? a : b, n)));

  it('open the circuit once', async () => {
    const permits = await many(permitOf);
    await many((circuit, n) => circuit.record(permits[n] as Permitted, 'failure'));
    expect(await a.status()).toMatchObject({ state: 'open', failure_count: 5 });
    expect(transitions).toHaveLength(1);
  });

  it('make one probe when it is due, and close the circuit once by its success', async () => {
    await fail(a, 5);
    await lapse('retryAt');
    const permits = (await many((circuit) => circuit.permit())).filter(({ kind }) => kind === 'permitted');
    expect(permits).toHaveLength(1);
    await many((circuit) => circuit.record(permits[0] as Permitted, 'success'));
    expect(await a.status()).toMatchObject({ state: 'closed', failure_count: 0, success_count: 0 });
    expect(transitions.map((published) => published.slice(3))).toEqual([
      'closed to open',
      'open to half_open',
      'half_open to closed',
    ]);
  });

  it('get one window of calls through a circuit that limits concurrency and has no outcomes', async () => {
    const limited = [1, 2].map(() => circuitBreakerIn(store, 'notify', { ...rule, limitsConcurrency: true }));
    const permits = await many((_, n) => (limited[n % 2] as CircuitBreaker).permit());
    expect(permits.filter(({ kind }) => kind === 'permitted')).toHaveLength(rule.window);
  });
});

describe('a circuit whose open time is over', () => {
  beforeEach(async () => {
    await fail(a, 5);
    await lapse('retryAt');
    transitions.length = 0;
  });

  const askMany = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => (n % 2 ? a : b).permit()));

  it('shows that a probe is due without claiming it on read', async () => {
    for (let n = 0; n < 5; n++)
      expect(await a.look()).toMatchObject({ kind: 'ask', probeDueForMs: expect.any(Number) });
    expect((await a.status()).state).toBe('open');
    expect((await b.permit()).kind).toBe('permitted');
  });

  it('permits exactly one of 50 calls', async () => {
    for (let round = 0; round < 5; round++) {
      const permits = await askMany(50);
      expect(permits.filter(({ kind }) => kind === 'permitted')).toHaveLength(1);
      expect(await a.status()).toMatchObject({ state: 'half_open' });
      await lapse('probe.expiresAt');
    }
    expect(transitions).toHaveLength(1);
  });

  it('makes the others wait for as long as the probe can take', async () => {
    await a.permit();
    const refused = await b.permit();
    expect(refused).toMatchObject({ kind: 'refused' });
    if (refused.kind === 'refused') expect(refused.waitMs).toBeGreaterThan(rule.probeMs - 5_000);
  });

  it('closes with an empty window when its probe succeeds', async () => {
    await a.record(await permitOf(a), 'success');
    expect(await b.status()).toMatchObject({ state: 'closed', failure_count: 0, success_count: 0 });
    expect(transitions).toEqual(['a: open to half_open', 'a: half_open to closed']);
  });

  it('opens again for the whole open time when its probe fails', async () => {
    await b.record(await permitOf(b), 'failure');
    expect(await a.look()).toMatchObject({ kind: 'refused' });
    expect(transitions).toEqual(['b: open to half_open', 'b: half_open to open']);
  });

  it('permits another probe when the first timed out, and ignores the first from then on', async () => {
    const lost = await permitOf(a);
    expect((await b.permit()).kind).toBe('refused');
    await lapse('probe.expiresAt');
    const second = await permitOf(b);
    await a.record(lost, 'success');
    expect((await a.status()).state).toBe('half_open');
    await b.record(second, 'success');
    expect((await a.status()).state).toBe('closed');
  });
});
