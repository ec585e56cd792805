import { beforeEach, describe, expect, it } from 'vitest';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { type FinishResult, finishRun } from '#lib/ingestion/finish-run.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  contentsOf,
  expireLease,
  recordingSender,
  startedRun,
  tenantId,
  ttlMs,
} from '#test/support/run-parts.ts';
import {
  addOldTickets,
  changes,
  emptyStore,
  finish,
  finished,
  openGuard,
  readRun,
  runs,
  store,
  tickets,
  tightGuard,
} from './finishing.ts';

beforeEach(emptyStore);

describe('finishing a run', () => {
  it('completes it, writes its log and releases its lock together', async () => {
    const run = await finished(await readRun());
    expect(run).toMatchObject({ status: 'completed', progress: 100, deleted: 0, ended_at: expect.any(Date) });
    expect(await store.db.collection('ingestion_logs').findOne({ job_id: run.job_id })).toMatchObject({
      status: 'completed',
      new_ingested: 2,
    });
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
  });

  it('deletes nothing for a run without a readable ticket, which then fails', async () => {
    await addOldTickets(3);
    const page = { ...aPage([]), tickets: [{}, null, aTicket({ id: '' })] };
    const run = await applied(store, await startedRun(store), 1, page);
    const before = await contentsOf(store);
    expect(await finish(run)).toEqual({
      kind: 'unreadable',
      reason: expect.stringContaining('No ticket could be read: all 3 are malformed (id: '),
    });
    expect(await contentsOf(store)).toEqual(before);
  });

  it("completes a run with another tenant's entry among malformed ones, and deletes nothing", async () => {
    await addOldTickets(3);
    const page = { ...aPage([]), tickets: [{}, null, aTicket({ id: '' }), aTicket({ tenant_id: 'other' })] };
    const run = await finished(await applied(store, await startedRun(store), 1, page));
    expect(run).toMatchObject({ status: 'completed', errors: 3, skipped: 1, deleted: 0 });
    expect(run.deletion?.note).toContain('without a readable id');
    expect(await tickets.countLiving()).toBe(3);
  });

  it('deletes the tickets that its pass missed, and records their history', async () => {
    await addOldTickets(3);
    await addOldTickets(3, 'other');
    const run = await finished(await readRun());
    expect(run).toMatchObject({ deleted: 3, deletions_held: 0 });
    expect(await tickets.countLiving()).toBe(2);
    expect(await ticketsOf(store, 'other').countLiving()).toBe(3);
    const deletions = (await changes()).filter(({ action }) => action === 'deleted');
    expect(deletions.map(({ ticket_id }) => ticket_id).toSorted()).toEqual(['old-0', 'old-1', 'old-2']);
  });

  it('deletes many tickets in parts, and numbers the changes without a gap', async () => {
    await addOldTickets(1_100);
    const read = await readRun();
    expect(read.progress).toBeLessThan(100);
    expect(await finishRun(store, read, { ttlMs, guard: openGuard })).toMatchObject({
      kind: 'more',
      run: { status: 'running', deleted: 500 },
    });
    const run = await finished(read);
    expect(run.deleted).toBe(1_100);
    expect(await tickets.countLiving()).toBe(2);
    expect((await changes()).map(({ seq }) => seq)).toEqual(Array.from({ length: 1_102 }, (_, n) => n + 1));
  });

  it('withholds more deletions than the safeguard permits, and says so', async () => {
    await addOldTickets(50);
    const run = await finished(await readRun(), tightGuard);
    expect(run).toMatchObject({ status: 'completed', deleted: 0, deletions_held: 50 });
    expect(await tickets.countLiving()).toBe(52);
  });

  it('deletes nothing if the provider’s total exceeds the tickets sent, a repeated one counted once', async () => {
    await addOldTickets(3);
    const pageOf = (ids: string[], nextPage: number | null) => ({ ...aPage(ids, nextPage), totalCount: 4 });
    const first = await applied(store, await startedRun(store), 1, pageOf(['T-1', 'T-2'], 2));
    const run = await finished(await applied(store, first, 2, pageOf(['T-2', 'T-3'], null)));
    expect(run).toMatchObject({ status: 'completed', deleted: 0, deletions_held: 0 });
    expect(run.deletion?.note).toContain('reports 4 tickets, and the pass saw 3');
  });

  it("counts another tenant's ticket on two pages once, so that it does not hide a missed one", async () => {
    await addOldTickets(3);
    const foreign = (id: string) => aTicket({ id, tenant_id: 'other' });
    const first = await applied(store, await startedRun(store), 1, {
      tickets: [...aPage(['T-1']).tickets, foreign('X-1')],
      nextPage: 2,
      totalCount: 4,
    });
    const last = { tickets: [foreign('X-1'), foreign('X-2')], nextPage: null, totalCount: 4 };
    const run = await finished(await applied(store, first, 2, last));
    expect(run).toMatchObject({ deleted: 0 });
    expect(run.deletion?.note).toContain('reports 4 tickets, and the pass saw 3');
  });

  it('deletes as many as its caller allows', async () => {
    await addOldTickets(50);
    const run = await finished(await readRun(20), tightGuard);
    expect(run).toMatchObject({ deleted: 20, deletions_held: 30 });
    expect(await tickets.countLiving()).toBe(32);
  });

  it('happens once for several concurrent deliveries', async () => {
    await addOldTickets(20);
    const run = await readRun();
    const results = await Promise.all(Array.from({ length: 6 }, () => finish(run)));
    expect(results.filter(({ kind }) => kind === 'finished')).toHaveLength(1);
    expect(await runs.find(run.job_id)).toMatchObject({ status: 'completed', deleted: 20 });
    expect((await changes()).filter(({ action }) => action === 'deleted')).toHaveLength(20);
  });
});

describe('a partly finished run', () => {
  const decision = { allowed: 600, held: 400, note: 'More than the guard lets pass' };

  /** Of 1,000 missed tickets 600 may be deleted, and 500 are. */
  const inPart = async (): Promise<{ before: RunDoc; now: RunDoc }> => {
    await addOldTickets(500);
    const before = await readRun(600);
    const now = await runs.advance(before, { set: { deletion: decision, deletions_held: 400 }, inc: { deleted: 500 } });
    if (!now) throw new Error('The run moved');
    return { before, now };
  };

  it('continues with the decided deletions', async () => {
    const { now } = await inPart();
    expect(await finished(now, tightGuard)).toMatchObject({ deleted: 600, deletions_held: 400, deletion: decision });
    expect(await tickets.countLiving()).toBe(402);
  });

  it('deletes no more than was decided when a delivery has stale state', async () => {
    const { before } = await inPart();
    expect(await finished(before, tightGuard)).toMatchObject({ deleted: 600, deletions_held: 400 });
    expect(await tickets.countLiving()).toBe(402);
  });

  it('continues after it was resumed', async () => {
    await inPart();
    await expireLease(store);
    const { resumed } = await resumeStalledRuns(store, recordingSender().sender, { ttlMs });
    expect(await finished(resumed[0] as RunDoc, tightGuard)).toMatchObject({ deleted: 600 });
  });
});

describe('a run that must not be finished', () => {
  const expectUntouched = async (run: RunDoc, kind: FinishResult['kind']) => {
    const before = await contentsOf(store);
    expect(await finish(run)).toEqual({ kind });
    expect(await contentsOf(store)).toEqual(before);
  };

  it('is unchanged after it was cancelled', async () => {
    await addOldTickets(5);
    const run = await readRun();
    await endRun(store, run, 'cancelled');
    await expectUntouched(run, 'not-ours');
  });

  it('is unchanged while its lease is expired', async () => {
    await addOldTickets(5);
    const run = await readRun();
    await expireLease(store);
    await expectUntouched(run, 'expired');
  });

  it('is unchanged after it was resumed under another epoch', async () => {
    await addOldTickets(5);
    const run = await readRun();
    await expireLease(store);
    await resumeStalledRuns(store, recordingSender().sender, { ttlMs });
    await expectUntouched(run, 'not-ours');
  });

  it('is unchanged while pages are left', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));
    await expectUntouched(run, 'not-ours');
  });

  it('is either deleted from or cancelled when both happen at once', async () => {
    for (let round = 0; round < 6; round++) {
      await emptyCollections(store);
      await addOldTickets(30);
      const run = await readRun();
      const [result, ended] = await Promise.all([finish(run), endRun(store, run, 'cancelled')]);
      const isFinished = result.kind === 'finished';
      expect(ended === null).toBe(isFinished);
      expect(await tickets.countLiving()).toBe(isFinished ? 2 : 32);
      expect((await runs.find(run.job_id))?.status).toBe(isFinished ? 'completed' : 'cancelled');
    }
  });
});
