import { beforeEach, describe, expect, it } from 'vitest';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { findRunAmong, runsOf } from '#lib/ingestion/runs.ts';
import { type Started, startRun } from '#lib/ingestion/start-run.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { expireLease, recordingSender, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const runs = runsOf(store, tenantId);
const docs = store.db.collection<RunDoc>('ingestion_jobs');
const logs = store.db.collection('ingestion_logs');
const options = { tenantId, allowDeletions: 0, ttlMs };

beforeEach(() => emptyCollections(store));

describe('starting a run', () => {
  it('60 times at once starts one run and names it to the other 59', async () => {
    for (let round = 0; round < 3; round++) {
      await emptyCollections(store);
      const { sent, sender } = recordingSender();
      const all = await Promise.all(Array.from({ length: 60 }, () => startRun(store, sender, options)));
      const started = all.filter((one): one is Extract<Started, { kind: 'started' }> => one.kind === 'started');
      expect(started).toHaveLength(1);
      const { job_id } = started[0]?.run ?? {};
      expect(all.filter((one) => one.kind === 'taken' && one.jobId === job_id)).toHaveLength(59);
      expect(await docs.countDocuments()).toBe(1);
      expect(sent).toEqual([{ job_id, tenant_id: tenantId, page: 1, epoch: 1, attempt: 0 }]);
    }
  });

  it('for 60 tenants at once starts all of them', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        startRun(store, recordingSender().sender, { ...options, tenantId: `tenant-${n}` }),
      ),
    );
    expect(all.every(({ kind }) => kind === 'started')).toBe(true);
  });

  it('creates its tenant, and does not change an existing one', async () => {
    const tenants = tenantsIn(store);
    await tenants.put('set-up', { name: 'Set up', ingest_every_minutes: 5 }, new Date());
    const before = await tenants.list(['set-up']);

    await startRun(store, recordingSender().sender, { ...options, tenantId: 'set-up' });
    await startedRun(store);

    expect(await tenants.list(['set-up'])).toEqual(before);
    expect(await tenants.list([tenantId])).toMatchObject([{ tenant_id: tenantId, ingest_every_minutes: null }]);
  });

  it('gives lock and run the same epoch', async () => {
    const run = await startedRun(store);
    const lease = { resourceId: lockOf(tenantId), ownerId: run.job_id, epoch: run.epoch };
    expect(await locksIn(store).hold(lease, ttlMs)).toBe('held');
  });

  it('treats a tenant id that looks like a field as text', async () => {
    const run = await startedRun(store, 0, '$job_id');
    expect(run.tenant_id).toBe('$job_id');
  });

  it('fails an abandoned run with its reason and log', async () => {
    const left = await startedRun(store);
    await expireLease(store);
    const run = await startedRun(store);
    expect(run.epoch).toBeGreaterThan(left.epoch);
    expect(await runs.find(left.job_id)).toMatchObject({ status: 'failed', error: expect.stringContaining('lock') });
    expect(await logs.countDocuments({ job_id: left.job_id, status: 'failed' })).toBe(1);
    expect((await runs.findRunning())?.job_id).toBe(run.job_id);
  });

  it('60 times at once replaces an abandoned run once', async () => {
    await startedRun(store);
    await expireLease(store);
    const all = await Promise.all(Array.from({ length: 60 }, () => startRun(store, recordingSender().sender, options)));
    expect(all.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(await docs.countDocuments({ status: 'running' })).toBe(1);
  });

  it('fails the run and releases the lock if its first page cannot be queued', async () => {
    const { sender } = recordingSender(() => Promise.reject(new Error('The queue is away')));
    await expect(startRun(store, sender, options)).rejects.toThrow('The queue is away');
    expect(await runs.findLast()).toMatchObject({
      status: 'failed',
      error: 'Its first page could not be queued: The queue is away',
    });
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
    expect((await startRun(store, recordingSender().sender, options)).kind).toBe('started');
  });
});

describe('ending a run', () => {
  it('writes its log and releases its lock together', async () => {
    const run = await startedRun(store);
    const ended = await endRun(store, run, 'cancelled');
    expect(ended).toMatchObject({ job_id: run.job_id, status: 'cancelled', ended_at: expect.any(Date) });
    expect(await logs.findOne({ job_id: run.job_id })).toMatchObject({
      status: 'cancelled',
      ended_at: ended?.ended_at,
    });
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
  });

  it('20 times at once ends it once', async () => {
    const run = await startedRun(store);
    const states = ['cancelled', 'failed'] as const;
    const ends = await Promise.all(Array.from({ length: 20 }, (_, n) => endRun(store, run, states[n % 2] ?? 'failed')));
    const ended = ends.filter((end) => end !== null);
    expect(ended).toHaveLength(1);
    expect((await runs.find(run.job_id))?.status).toBe(ended[0]?.status);
    expect(await logs.countDocuments()).toBe(1);
  });

  it('does not touch the lock of a later run', async () => {
    const run = await startedRun(store);
    await endRun(store, run, 'cancelled');
    const next = await startedRun(store);
    expect(await endRun(store, run, 'failed')).toBeNull();
    expect(await locksIn(store).look(lockOf(tenantId))).toMatchObject({ locked: true, owner_id: next.job_id });
  });

  it('of another tenant is refused', async () => {
    const run = await startedRun(store);
    expect(await endRun(store, { ...run, tenant_id: 'other' }, 'cancelled')).toBeNull();
    expect((await runs.findRunning())?.job_id).toBe(run.job_id);
  });
});

describe('a run', () => {
  it('is found only by callers with access to its tenant', async () => {
    const run = await startedRun(store);
    expect(await runsOf(store, 'other').find(run.job_id)).toBeNull();
    expect(await findRunAmong(store, run.job_id, ['other'])).toBeNull();
    expect(await findRunAmong(store, run.job_id, [])).toBeNull();
    expect((await findRunAmong(store, run.job_id, [tenantId]))?.job_id).toBe(run.job_id);
    expect((await findRunAmong(store, run.job_id, null))?.job_id).toBe(run.job_id);
  });
});
