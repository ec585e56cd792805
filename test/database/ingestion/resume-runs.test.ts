import { beforeEach, describe, expect, it } from 'vitest';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { reopenRun, resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { leaseOf, lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  contentsOf,
  expireLease,
  recordingSender,
  setRun,
  startedRun,
  tenantId,
  ttlMs,
} from '#test/support/run-parts.ts';

const store = await testStore();
const runs = runsOf(store, tenantId);

const resume = async () => {
  const { sent, sender } = recordingSender();
  return { ...(await resumeStalledRuns(store, sender, { ttlMs })), sent };
};
const stalledRun = async (tenant = tenantId): Promise<RunDoc> => {
  const run = await startedRun(store, 0, tenant);
  await expireLease(store, tenant);
  return run;
};

beforeEach(() => emptyCollections(store));

describe('a stalled run', () => {
  it('continues at its page under another epoch', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));
    await expireLease(store);
    const { resumed, sent } = await resume();
    expect(resumed).toHaveLength(1);
    expect(resumed[0]).toMatchObject({ job_id: run.job_id, resumes: 1, page: 2 });
    const epoch = resumed[0]?.epoch ?? 0;
    expect(epoch).toBeGreaterThan(run.epoch);
    expect(sent).toEqual([{ job_id: run.job_id, tenant_id: tenantId, page: 2, epoch, attempt: 0 }]);
    expect(await locksIn(store).hold(leaseOf(resumed[0] as RunDoc), ttlMs)).toBe('held');
  });

  it('continues even if its lock is gone', async () => {
    const run = await startedRun(store);
    await locksIn(store).release(lockOf(tenantId), run.job_id);
    const { resumed } = await resume();
    expect(resumed[0]?.epoch).toBeGreaterThan(run.epoch);
  });

  it('is resumed once by any number of concurrent schedules', async () => {
    await stalledRun();
    const all = await Promise.all(Array.from({ length: 12 }, resume));
    expect(all.flatMap(({ resumed }) => resumed)).toHaveLength(1);
    expect(all.flatMap(({ sent }) => sent)).toHaveLength(1);
    expect((await runs.findRunning())?.resumes).toBe(1);
  });

  it('is not resumed if its holder has renewed the lease', async () => {
    const first = await stalledRun('a-tenant');
    const second = await stalledRun('b-tenant');
    // Both were found stalled; when the first one's message is sent, the second one's holder is back.
    const { sent, sender } = recordingSender(async () => {
      await locksIn(store).renew(leaseOf(second), ttlMs);
    });
    const { resumed } = await resumeStalledRuns(store, sender, { ttlMs });
    expect(resumed.map(({ job_id }) => job_id)).toEqual([first.job_id]);
    expect(sent).toHaveLength(1);
    expect(await runsOf(store, 'b-tenant').find(second.job_id)).toMatchObject({ resumes: 0, epoch: second.epoch });
  });

  it('is resumed five times, then fails with the reason', async () => {
    const run = await stalledRun();
    let last: PageMessage | undefined;
    for (let n = 0; n < 5; n++) {
      const { resumed, sent } = await resume();
      expect(resumed).toHaveLength(1);
      last = sent[0];
      await expireLease(store);
    }
    const { resumed, failed, sent } = await resume();
    expect(resumed).toEqual([]);
    expect(sent).toEqual([]);
    expect(failed[0]).toMatchObject({
      job_id: run.job_id,
      status: 'failed',
      error: expect.stringContaining('5 times'),
      epoch: last?.epoch, // if its message turns up after all, it is known as its last one
    });
    expect(await store.db.collection('ingestion_logs').countDocuments({ status: 'failed' })).toBe(1);
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
  });

  it('may stall any number of times if pages are applied in between', async () => {
    let run = await startedRun(store);
    for (let page = 1; page <= 8; page++) {
      await expireLease(store);
      const { resumed, failed } = await resume();
      expect(failed).toEqual([]);
      run = await applied(store, resumed[0] as RunDoc, page, aPage([`T-${page}`], page + 1));
    }
    expect(run).toMatchObject({ status: 'running', processed_pages: 8, resumes: 0 });
  });

  it('that was resumed too often does not fail if its holder made progress', async () => {
    const first = await stalledRun('a-tenant');
    const second = await stalledRun('b-tenant');
    await setRun(store, second, { resumes: 5 });
    // Both were found stalled; when the first one's message is sent, the second one's holder is back.
    const { sender } = recordingSender(async () => {
      await locksIn(store).renew(leaseOf(second), ttlMs);
    });

    const { resumed, failed } = await resumeStalledRuns(store, sender, { ttlMs });

    expect(resumed.map(({ job_id }) => job_id)).toEqual([first.job_id]);
    expect(failed).toEqual([]);
    expect(await runsOf(store, 'b-tenant').find(second.job_id)).toMatchObject({ status: 'running' });
  });

  it('that cannot be queued does not block others, and stalls again', async () => {
    const first = await stalledRun('a-tenant');
    await stalledRun('b-tenant');
    const { sent, sender } = recordingSender(async ({ tenant_id }) => {
      if (tenant_id === 'a-tenant') throw new Error('The queue is away');
    });

    await expect(resumeStalledRuns(store, sender, { ttlMs })).rejects.toThrow('1 stalled runs could not be resumed');

    expect(sent.map(({ tenant_id }) => tenant_id)).toEqual(['a-tenant', 'b-tenant']);
    await expireLease(store, 'a-tenant');
    expect((await resume()).resumed.map(({ job_id }) => job_id)).toEqual([first.job_id]);
  });

  it('is one of at most a hundred per sweep; the next sweep resumes the others', async () => {
    for (let n = 0; n < 103; n++) await stalledRun(`tenant-${n}`);
    expect((await resume()).resumed).toHaveLength(100);
    expect((await resume()).resumed).toHaveLength(3);
  });
});

describe('a run that makes progress', () => {
  it('is not resumed', async () => {
    await startedRun(store);
    const before = await contentsOf(store);
    expect(await resume()).toEqual({ resumed: [], failed: [], sent: [] });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('is resumed when all messages are known to be lost, and its holder loses it', async () => {
    const run = await startedRun(store);
    const { sender } = recordingSender();
    const { resumed } = await resumeStalledRuns(store, sender, { ttlMs, evenIfLeased: true });
    expect(resumed[0]?.epoch).toBeGreaterThan(run.epoch);
    expect(await locksIn(store).hold(leaseOf(run), ttlMs)).toBe('lost');
  });
});

describe('a failed run that is redriven', () => {
  const failedRun = async (): Promise<RunDoc> => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));
    return (await endRun(store, run, 'failed', 'The provider is away')) as RunDoc;
  };

  it('continues where it stopped, under another epoch', async () => {
    const run = await failedRun();
    const reopened = await reopenRun(store, tenantId, run.job_id, ttlMs);
    expect(reopened).toMatchObject({ status: 'running', page: 2, error: null, ended_at: null, processed_pages: 1 });
    expect(reopened?.resumes).toBe(0);
    expect(reopened?.epoch).toBeGreaterThan(run.epoch);
    expect(await locksIn(store).hold(leaseOf(reopened as RunDoc), ttlMs)).toBe('held');
  });

  it('continues once, however often it is redriven at once', async () => {
    const run = await failedRun();
    const all = await Promise.all(Array.from({ length: 8 }, () => reopenRun(store, tenantId, run.job_id, ttlMs)));
    expect(all.filter((reopened) => reopened !== null)).toHaveLength(1);
  });

  it('is unchanged if another run was started since', async () => {
    const run = await failedRun();
    await startedRun(store);
    const before = await contentsOf(store);
    expect(await reopenRun(store, tenantId, run.job_id, ttlMs)).toBeNull();
    expect(await contentsOf(store)).toEqual(before);
  });

  it('is unchanged if it was cancelled or completed', async () => {
    const run = await startedRun(store);
    await endRun(store, run, 'cancelled');
    expect(await reopenRun(store, tenantId, run.job_id, ttlMs)).toBeNull();
  });
});
