import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOf } from '#lib/ingestion/runs.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import { createWorld, type ScriptedProvider, startUniverse, type Universe, type World } from './world.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

const minute = 60_000;
const hour = 60 * minute;

/** A healthy tenant's three pages. */
const goodPage = (page: number): PageAnswer => ({
  kind: 'page',
  page: { tickets: [], nextPage: page < 3 ? page + 1 : null, totalCount: 0 },
});
const bad: Record<string, PageAnswer> = {
  refused: { kind: 'refused', reason: 'It answered 403' },
  unreadable: { kind: 'unreadable', reason: 'Its page has another shape' },
};

/** The times of each tenant's calls to a provider that fails some of them. */
const worldWith = async (answer: (tenantId: string, page: number, call: number) => PageAnswer) => {
  const calls: Record<string, number[]> = {};
  const provider: ScriptedProvider = ({ tenantId, page }) => {
    const own = [...(calls[tenantId] ?? []), universe.clock.now];
    calls[tenantId] = own;
    return answer(tenantId, page, own.length);
  };
  const world = await createWorld(universe, provider);
  return { world, calls };
};
const lastRun = (world: World, tenantId: string) => runsOf(world.store, tenantId).findLast();

describe('a tenant whose every page fails permanently', () => {
  it.each([
    ['refused', 1],
    ['unreadable', 3],
  ])('because it is %s is called %i times a run, and slows no other tenant', async (kind, callsARun) => {
    const fail = bad[kind] as PageAnswer;
    const { world, calls } = await worldWith((tenantId, page) => (tenantId === 'good' ? goodPage(page) : fail));
    const gone = Array.from({ length: 6 }, (_, n) => `gone-${n}`);
    for (const tenantId of gone) await world.start(tenantId);
    const startedAt = universe.clock.now;
    await world.start('good');
    await world.run();

    for (const tenantId of gone) {
      expect(calls[tenantId]).toHaveLength(callsARun);
      expect(await lastRun(world, tenantId)).toMatchObject({ status: 'failed', error: expect.stringContaining('It') });
    }
    expect(await lastRun(world, 'good')).toMatchObject({ status: 'completed', processed_pages: 3 });
    expect(calls.good).toHaveLength(3);
    // Its calls were delayed only by the limit of ten per minute, which it shares.
    expect(Math.max(...(calls.good ?? [])) - startedAt).toBeLessThan(callsARun * 2 * minute);
    expect(await world.store.db.collection('rate_limits').findOne()).toMatchObject({ circuit: { state: 'closed' } });
  });
});

describe('a wait requested by the provider', () => {
  it.each([
    ['unavailable', 'It answered 503'],
    ['refused', 'It answered 413'],
    ['throttled', 'It answered 429'],
  ] as const)('is honoured and not an attempt, however often: %s (%s)', async (kind, reason) => {
    const asks: PageAnswer = { kind, reason, retryAfterMs: 5 * minute };
    const { world, calls } = await worldWith((_, page, call) => (call <= 20 ? asks : goodPage(page)));
    await world.start('a');
    await world.run();

    expect(await lastRun(world, 'a')).toMatchObject({ status: 'completed' });
    expect(calls.a).toHaveLength(23);
    for (let n = 1; n <= 20; n++)
      expect((calls.a?.[n] ?? 0) - (calls.a?.[n - 1] ?? 0)).toBeGreaterThanOrEqual(5 * minute);
  });

  it.each(['unavailable', 'refused', 'throttled'] as const)(
    'may be longer than the queue’s maximum delay, and ends after six hours in total: %s',
    async (kind) => {
      const { world, calls } = await worldWith(() => ({ kind, reason: 'It asked to wait', retryAfterMs: hour }));
      await world.start('a');
      await world.run();

      expect(await lastRun(world, 'a')).toMatchObject({
        status: 'failed',
        error: 'Page 1 was asked to wait for 6 hours in all: It asked to wait',
      });
      expect(calls.a).toHaveLength(7);
      for (let n = 1; n < 7; n++) expect((calls.a?.[n] ?? 0) - (calls.a?.[n - 1] ?? 0)).toBeGreaterThanOrEqual(hour);
    },
  );

  it('holds for every tenant after a 429', async () => {
    const asks: PageAnswer = { kind: 'throttled', reason: 'It answered 429', retryAfterMs: hour };
    const { world, calls } = await worldWith((tenantId, page, call) =>
      tenantId === 'a' && call === 1 ? asks : goodPage(page),
    );
    await world.start('a');
    await world.start('b');
    await world.run();

    expect(calls.a?.[0]).toBeLessThan(calls.b?.[0] ?? 0);
    expect((calls.b?.[0] ?? 0) - (calls.a?.[0] ?? 0)).toBeGreaterThanOrEqual(hour);
  });
});
