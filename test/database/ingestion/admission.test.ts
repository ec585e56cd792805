import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { roomForRuns } from '#lib/ingestion/admission.ts';
import { worstWindow } from '#test/database/coordination/limiter-simulation.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { setRun, startedRun, ttlMs } from '#test/support/run-parts.ts';
import { admissionWorld, idOfTenant, numberOfTenant } from './admission-simulation.ts';

const periodMs = 60_000;
const rule = { requests: 30, windowMs: 60_000, callTimeoutMs: 10_000 };
const { clock, store, limiter, start, dueTenants, work, commands, close } = await admissionWorld(rule);
afterAll(close);

const places = 2 * rule.requests;
const locks = store.db.collection('distributed_locks');
const room = () => roomForRuns(store, limiter, { now: new Date(clock.now), periodMs, ttlMs });

beforeEach(async () => {
  await emptyCollections(store);
});

describe('10,000 tenants that are due at once', () => {
  it('use the whole limit, the longest due first, for few commands and in a small document', async () => {
    const minutes = 6;
    await dueTenants(10_000);
    const longList = idOfTenant(0);

    const { calls, costs } = await work(minutes, (tenantId) => (tenantId === longList ? 1_000 : 1));

    expect(worstWindow(calls, rule.windowMs)).toBeLessThanOrEqual(rule.requests);
    expect(calls.length).toBeGreaterThanOrEqual(minutes * rule.requests);
    const leastMs = (Math.ceil(calls.length / rule.requests) - 1) * rule.windowMs;
    expect((calls.at(-1)?.to ?? 0) - (calls[0]?.from ?? 0)).toBeLessThanOrEqual(1.05 * leastMs);

    for (const { bytes } of costs) expect(bytes).toBeLessThan(20_000);
    // For each call, a run's start and end included, and twice that to fill the places at first.
    for (const cost of costs) expect(cost.commands).toBeLessThan(25 * rule.requests * 2);

    const served = [...new Set(calls.map(({ tenantId }) => tenantId))];
    for (const [n, tenantId] of served.entries()) expect(Math.abs(numberOfTenant(tenantId) - n)).toBeLessThan(10);
    expect(calls.filter(({ tenantId }) => tenantId === longList).length).toBeGreaterThanOrEqual(minutes / 2);
  });
});

describe('the admission of due runs', () => {
  it('starts as many as the limit serves in two windows, and no more while they are at work', async () => {
    await dueTenants(places + 30);

    expect(await start()).toEqual({ started: places, alreadyOn: 0 });
    const before = commands();
    expect(await start()).toEqual({ started: 0, alreadyOn: 0 });
    // The limit, the runs at work, and the due tenants with a help desk of their own.
    expect(commands() - before).toBe(3);
  });

  it('starts runs for as many windows as pass until the next time', async () => {
    const short = rateLimiterIn(store, 'provider', { requests: 10, windowMs: 10_000, callTimeoutMs: 10_000 });

    expect(await roomForRuns(store, short, { now: new Date(clock.now), periodMs, ttlMs })).toBe(70);
  });

  it('counts runs that were started by hand', async () => {
    await startedRun(store);
    expect(await room()).toBe(places - 1);
  });

  it('is not held up by long lists, however many', async () => {
    for (const tenant of ['a', 'b', 'c'])
      await setRun(store, await startedRun(store, 0, tenant), { processed_pages: 10 });

    expect(await room()).toBe(places);
  });

  it('is not held up by runs whose own provider wants them to wait for long', async () => {
    for (const tenant of ['a', 'b', 'c']) await startedRun(store, 0, tenant);
    await locks.updateMany({ owner_id: { $exists: true } }, { $set: { expires_at: new Date(clock.now + 900_000) } });

    expect(await room()).toBe(places);
  });

  it('counts runs that wait for the limiter, and stalled ones', async () => {
    for (const tenant of ['a', 'b', 'c']) await startedRun(store, 0, tenant);
    const [waiting, stalled] = [2 * rule.windowMs + ttlMs, -1_000];
    await locks.updateOne({ resource_id: 'ingest:a' }, { $set: { expires_at: new Date(clock.now + waiting) } });
    await locks.updateOne({ resource_id: 'ingest:b' }, { $set: { expires_at: new Date(clock.now + stalled) } });

    expect(await room()).toBe(places - 3);
  });

  it('starts nothing while the provider wants no calls', async () => {
    const slot = await limiter.acquire();
    if (slot.kind === 'granted') await limiter.settle(slot.slotId, { blockedMs: 300_000 });
    expect(await room()).toBe(0);

    clock.now += 240_000;
    expect(await room()).toBe(places);
  });
});
