import { beforeEach, describe, expect, it } from 'vitest';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { startDueRuns } from '#lib/ingestion/start-due-runs.ts';
import { dueTenantsIn } from '#lib/tenants/due-tenants.ts';
import { nextRunAt } from '#lib/tenants/run-schedule.ts';
import { type TenantDoc, viewOfTenant } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recordingSender, startedRun, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const tenants = tenantsIn(store);
const runs = store.db.collection('ingestion_jobs');
const rateLimits = store.db.collection<{ _id: string }>('rate_limits');

const periodMs = 60_000;
const limiter = rateLimiterIn(store, 'provider', { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 });

const accounts = { share: 0.5, callTimeoutMs: 10_000 };

const everyMinutes = 60;
const setUpAt = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T13:00:00Z');
const soonAfter = (moment: Date) => new Date(moment.getTime() + 3 * 60_000);

const known = async (tenantId: string, every: number | null = everyMinutes): Promise<TenantDoc> =>
  tenants.put(tenantId, { ingest_every_minutes: every }, setUpAt);
const nextOf = async (tenantId: string) => (await tenants.list([tenantId]))[0]?.next_run_at;
const start = (now: Date, sender = recordingSender().sender) =>
  startDueRuns(store, sender, { now, ttlMs, periodMs, limiter, accounts });

beforeEach(() => emptyCollections(store));

describe('the schedule of runs', () => {
  it('starts due runs and sets their next time by the tenant’s interval', async () => {
    for (const tenant of ['a', 'b', 'c']) await known(tenant);
    await known('only-by-hand', null);
    const { sent, sender } = recordingSender();

    expect(await start(later, sender)).toEqual({ started: 3, alreadyOn: 0 });

    expect(sent.map(({ tenant_id }) => tenant_id).toSorted()).toEqual(['a', 'b', 'c']);
    for (const tenant of ['a', 'b', 'c']) expect(await nextOf(tenant)).toEqual(nextRunAt(tenant, everyMinutes, later));
    expect(await start(soonAfter(setUpAt))).toEqual({ started: 0, alreadyOn: 0 });
  });

  it('starts each run once for any number of concurrent schedules', async () => {
    for (let n = 0; n < 10; n++) await known(`tenant-${n}`);

    const all = await Promise.all(Array.from({ length: 8 }, () => start(later)));

    expect(all.reduce((sum, { started }) => sum + started, 0)).toBe(10);
    expect(await runs.countDocuments()).toBe(10);
  });

  it('does not touch a run in progress, and counts it as this interval’s run', async () => {
    await known('a');
    const { job_id } = await startedRun(store, 0, 'a');

    expect(await start(later)).toEqual({ started: 0, alreadyOn: 1 });

    expect(await runs.find().toArray()).toMatchObject([{ job_id, status: 'running' }]);
    expect(await nextOf('a')).toEqual(nextRunAt('a', everyMinutes, later));
  });

  it('starts all others if one cannot be queued, and that one soon after', async () => {
    for (const tenant of ['a', 'b', 'c']) await known(tenant);
    const { sender } = recordingSender(async ({ tenant_id }) => {
      if (tenant_id === 'b') throw new Error('The queue is away');
    });

    await expect(start(later, sender)).rejects.toThrow('1 due runs could not be started');

    expect(await runs.countDocuments({ status: 'running' })).toBe(2);
    expect(await start(later)).toEqual({ started: 0, alreadyOn: 0 });
    expect(await start(soonAfter(later))).toEqual({ started: 1, alreadyOn: 0 });
  });

  it('that crashes before starting a claimed run has it started soon after', async () => {
    await known('a');
    const [due] = await dueTenantsIn(store).find(later, { isConnected: false, limit: 1 });
    await dueTenantsIn(store).claim(due as TenantDoc, soonAfter(later));

    expect(await start(later)).toEqual({ started: 0, alreadyOn: 0 });
    expect(await start(soonAfter(later))).toEqual({ started: 1, alreadyOn: 0 });
  });

  it('starts nothing for a tenant that was switched off meanwhile', async () => {
    await known('a');
    await known('a', null);

    expect(await start(later)).toEqual({ started: 0, alreadyOn: 0 });
  });
});

describe('a tenant with a help desk of its own', () => {
  const connected = async (tenantId: string, host: string): Promise<string> => {
    const account_key = `zendesk:${host}`;
    await known(tenantId);
    await tenants.noteAccount(tenantId, account_key);
    return account_key;
  };
  const block = async (name: string, ms: number): Promise<void> => {
    await rateLimits.updateOne(
      { _id: name },
      { $set: { clock: later, slots: [], blocked_until: new Date(Date.now() + ms) } },
      { upsert: true },
    );
  };
  const startedTenants = async () => (await runs.find().toArray()).map(({ tenant_id }) => tenant_id).toSorted();

  it('is started although the shared provider wants no calls, and keeps no place of it', async () => {
    await block('provider', 600_000);
    await connected('own', 'one.example.com');
    await known('shared');

    expect(await start(new Date())).toEqual({ started: 1, alreadyOn: 0 });

    expect(await startedTenants()).toEqual(['own']);
  });

  it('waits for its own account alone, and behind nobody whose account is blocked', async () => {
    for (let n = 0; n < 30; n++) await block(`desk:${await connected(`dead-${n}`, `dead-${n}.example.com`)}`, 600_000);
    await connected('alive', 'alive.example.com');
    await known('shared');

    const now = new Date();
    expect(await start(now)).toEqual({ started: 2, alreadyOn: 0 });

    expect(await startedTenants()).toEqual(['alive', 'shared']);
    expect((await nextOf('dead-7'))?.getTime()).toBeGreaterThan(now.getTime());
  });

  it('shares the limit of its account with others that are connected to it', async () => {
    for (let n = 0; n < 14; n++) await connected(`tenant-${n}`, 'one.example.com');

    // Five calls a minute of its export, until the next time and a minute more.
    expect(await start(new Date())).toEqual({ started: 10, alreadyOn: 0 });
  });

  it('is one of the shared provider again once its help desk is removed', async () => {
    await connected('own', 'one.example.com');
    await tenants.noteAccount('own', null);
    await block('provider', 600_000);

    expect(await start(new Date())).toEqual({ started: 0, alreadyOn: 0 });
  });
});

describe('a tenant that its provider refuses', () => {
  const day = 24 * 60 * 60_000;
  const refuse = async (tenantId: string): Promise<Date> => {
    const run = await startedRun(store, 0, tenantId);
    const ended = await endRun(store, run, 'refused', 'Page 1 was refused: It answered 403');
    return ended?.ended_at ?? new Date(0);
  };
  const viewOf = async (tenantId: string) => (await tenants.list([tenantId])).map(viewOfTenant)[0];

  it('is retried with growing intervals, at least once a day', async () => {
    await known('a');
    const breaks: number[] = [];
    for (let n = 0; n < 8; n++) {
      const at = await refuse('a');
      const next = await nextOf('a');
      breaks.push(Math.floor(((next?.getTime() ?? 0) - at.getTime()) / (everyMinutes * 60_000)));
    }
    expect(breaks).toEqual([0, 1, 3, 7, 15, 24, 24, 24]);
  });

  it('is never retried more often than its own interval', async () => {
    const weekly = 7 * 24 * 60;
    await known('a', weekly);
    for (let n = 0; n < 8; n++) await refuse('a');
    const next = (await nextOf('a'))?.getTime() ?? 0;

    expect(next - nextRunAt('a', weekly, new Date(Date.now() + day)).getTime()).toBe(0);
  });

  it('shows why, since when and how often, until a run is completed', async () => {
    await known('a');
    expect(await viewOf('a')).toMatchObject({ refused: null });
    const since = await refuse('a');
    await refuse('a');
    await refuse('a');
    expect((await viewOf('a'))?.refused).toEqual({
      runs: 3,
      since: since.toISOString(),
      reason: 'Page 1 was refused: It answered 403',
    });

    const ended = await endRun(store, await startedRun(store, 0, 'a'), 'completed');

    expect((await viewOf('a'))?.refused).toBeNull();
    expect(await nextOf('a')).toEqual(nextRunAt('a', everyMinutes, ended?.ended_at ?? new Date(0)));
  });

  it.each(['failed', 'cancelled'] as const)('stays refused after a run that %s', async (end) => {
    await known('a');
    await refuse('a');
    await endRun(store, await startedRun(store, 0, 'a'), end, null);

    expect((await viewOf('a'))?.refused?.runs).toBe(1);
  });

  it('is also deferred by the start of a run that has not ended yet', async () => {
    await known('a');
    for (let n = 0; n < 3; n++) await refuse('a');
    const due = (await nextOf('a')) ?? new Date(0);

    expect(await start(due)).toEqual({ started: 1, alreadyOn: 0 });

    expect((await nextOf('a'))?.getTime()).toBe(due.getTime() + 4 * everyMinutes * 60_000);
  });

  it('keeps its refusals when its settings change, and is retried once at its interval', async () => {
    await known('a');
    for (let n = 0; n < 5; n++) await refuse('a');

    expect(viewOfTenant(await known('a', 30))).toMatchObject({
      ingest_every_minutes: 30,
      next_run_at: nextRunAt('a', 30, setUpAt).toISOString(),
      refused: { runs: 5 },
    });
  });

  it('that is not set up, or has manual runs only, has nothing deferred', async () => {
    await known('by-hand', null);
    await refuse('by-hand');
    await refuse('unknown');

    expect(await viewOf('by-hand')).toMatchObject({ next_run_at: null, refused: { runs: 1 } });
    expect(await viewOf('unknown')).toMatchObject({ next_run_at: null, refused: { runs: 1 } });
  });
});

describe('the interval of a tenant', () => {
  it('has one run in each period, at the same offset', () => {
    const first = nextRunAt('a', everyMinutes, setUpAt);
    expect(nextRunAt('a', everyMinutes, first).getTime() - first.getTime()).toBe(everyMinutes * 60_000);
    expect(first.getTime()).toBeGreaterThan(setUpAt.getTime());
  });

  it('has an offset spread over the period, so that tenants set up together do not start together', () => {
    const offsets = Array.from({ length: 600 }, (_, n) => nextRunAt(`tenant-${n}`, everyMinutes, setUpAt).getTime());
    const tenths = offsets.map((at) => Math.floor((at - setUpAt.getTime()) / (everyMinutes * 6_000)));
    for (let tenth = 0; tenth < 10; tenth++) expect(tenths.filter((n) => n === tenth).length).toBeGreaterThan(30);
  });
});
