import { beforeEach, describe, expect, it } from 'vitest';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { type RestartResult, restartRun } from '#lib/ingestion/restart-run.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import { aTicket } from '#test/support/builders.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  apply,
  contentsOf,
  expireLease,
  recordingSender,
  startedRun,
  tenantId,
  triage,
  ttlMs,
} from '#test/support/run-parts.ts';

const store = await testStore();
const tickets = store.db.collection('tickets');
const runs = runsOf(store, tenantId);
const limiter = guardedLimiterIn(store, 'provider', {
  limit: { requests: 10_000, windowMs: 60_000, callTimeoutMs: 10_000 },
  circuit: { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 },
});

beforeEach(() => emptyCollections(store));

/** A provider's list whose pages must not weigh more than ten; a ticket weighs one by default. */
const heavyList = (ids: readonly string[], weights: Readonly<Record<string, number>> = {}) => {
  const asked: number[] = [];
  const fetchPage = async ({ page, pageSize }: { page: number; pageSize: number }): Promise<PageAnswer> => {
    asked.push(pageSize);
    const ofPage = ids.slice((page - 1) * pageSize, page * pageSize);
    if (ofPage.reduce((sum, id) => sum + (weights[id] ?? 1), 0) > 10)
      return { kind: 'too-large', reason: 'The provider answered with more than 10 bytes' };
    const isLast = page * pageSize >= ids.length;
    const entries = ofPage.map((id) => aTicket({ id, tenant_id: tenantId }));
    return { kind: 'page', page: { tickets: entries, nextPage: isLast ? null : page + 1, totalCount: ids.length } };
  };
  return { asked, fetchPage };
};
const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `T-${n}`);

/** Processes a run to its end. */
const runToEnd = async (
  fetchPage: ReturnType<typeof heavyList>['fetchPage'],
  { pageSize = 40, run }: { pageSize?: number; run?: RunDoc } = {},
): Promise<RunDoc> => {
  const { sent, sender } = recordingSender();
  const work = ingestPage({
    store,
    limiter,
    provider: { fetchPage },
    pages: sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    triageFor: async () => triage,
    helpdeskOf: async () => null,
    rules: { pageSize, maxAttempts: 3, ttlMs, guard: { count: 100, share: 1 }, alertBackfill: 'suppress' },
    warn: () => {},
    sleep: async () => {},
  });
  const begun = run ?? (await startedRun(store));
  const left: PageMessage[] = [messageOfRun(begun)];
  for (let message = left.shift(); message; message = left.shift()) {
    const outcome = await work(message, false);
    if (outcome.kind === 'again') left.push(outcome.message);
    left.push(...sent.splice(0));
  }
  return (await runs.find(begun.job_id)) as RunDoc;
};

describe('a run with a page that is too large', () => {
  it('restarts with half the page size until all tickets can be read', async () => {
    const { asked, fetchPage } = heavyList(numbered(25));

    const run = await runToEnd(fetchPage);

    expect(asked).toEqual([40, 20, 10, 10, 10]);
    expect(run).toMatchObject({
      status: 'completed',
      new_ingested: 25,
      processed_pages: 3,
      total_pages: 3,
      page_size: 10,
    });
    expect(await seenTicketsOf(store, tenantId).countSeenBy(run.job_id)).toBe(25);
  });

  it('misses no ticket around a large one, and keeps its counts', async () => {
    const { asked, fetchPage } = heavyList(numbered(16), { 'T-9': 8 });

    const run = await runToEnd(fetchPage, { pageSize: 8 });

    expect(asked).toEqual([8, 8, 4, 4, 4, ...Array<number>(8).fill(2)]);
    expect(run).toMatchObject({ status: 'completed', new_ingested: 16, errors: 0 });
    expect(await tickets.countDocuments()).toBe(16);
  });

  it('leaves the page size to later runs', async () => {
    await runToEnd(heavyList(numbered(25)).fetchPage);
    const { asked, fetchPage } = heavyList(numbered(25));

    expect(await runToEnd(fetchPage)).toMatchObject({ status: 'completed', unchanged: 25 });

    expect(asked).toEqual([10, 10, 10]);
    expect(await tenantsIn(store).list(null)).toMatchObject([
      { tenant_id: tenantId, page_size: 10, next_run_at: null },
    ]);
  });

  it('keeps it until the tenant’s settings change, and loses no setting', async () => {
    const tenants = tenantsIn(store);
    const settings = { name: 'Harbour Bank', ingest_every_minutes: 60 };
    const { next_run_at } = await tenants.put(tenantId, settings, new Date());
    await runToEnd(heavyList(numbered(25)).fetchPage);
    expect(await tenants.list(null)).toMatchObject([{ ...settings, next_run_at, page_size: 10 }]);

    await tenants.put(tenantId, settings, new Date());

    expect(await tenants.pageSize(tenantId)).toBeNull();
  });

  it('leaves no page size behind if even single tickets are too large', async () => {
    await runToEnd(heavyList(numbered(4), { 'T-2': 11 }).fetchPage, { pageSize: 4 });

    expect(await tenantsIn(store).pageSize(tenantId)).toBeNull();
  });

  it('fails with its reason if a ticket is too large by itself', async () => {
    const { asked, fetchPage } = heavyList(numbered(4), { 'T-2': 11 });

    const run = await runToEnd(fetchPage, { pageSize: 4 });

    expect(asked).toEqual([4, 2, 2, 1, 1, 1]);
    expect(run).toMatchObject({
      status: 'failed',
      error: 'Page 3 is too large even with one ticket on it: The provider answered with more than 10 bytes',
    });
  });

  it('deletes nothing if it had read pages of another size, but the next runs do', async () => {
    await runToEnd(heavyList(numbered(30)).fetchPage, { pageSize: 10 });
    const shorter = numbered(30).slice(0, 29);
    const heavy = heavyList(shorter, { 'T-15': 8 }).fetchPage;

    expect(await runToEnd(heavy, { pageSize: 10 })).toMatchObject({ status: 'completed', is_mixed: true, deleted: 0 });

    await runToEnd(heavy, { pageSize: 10 });
    expect(await runToEnd(heavy, { pageSize: 10 })).toMatchObject({ status: 'completed', is_mixed: false });
    expect(await tickets.countDocuments({ deleted_at: null })).toBe(29);
  });
});

describe('restarting a run', () => {
  const restart = (run: RunDoc, page_size = 10): Promise<RestartResult> =>
    restartRun(store, { ...run, page: run.page ?? 0, page_size }, { pageSize: 5, ttlMs });

  it('prevents pages of the old size from being applied', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));
    await restart(run);
    const before = await contentsOf(store);

    expect(await apply(store, run, 2, aPage(['T-2'], 3))).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('happens once for any number of concurrent attempts', async () => {
    const run = await startedRun(store);

    const results = await Promise.all(Array.from({ length: 6 }, () => restart(run)));

    expect(results.filter(({ kind }) => kind === 'restarted')).toHaveLength(1);
    expect(await runs.find(run.job_id)).toMatchObject({ page: 1, page_size: 5, epoch: run.epoch + 1 });
  });

  it('does not change a run that has ended or whose lease expired', async () => {
    const run = await startedRun(store);
    await expireLease(store);
    expect(await restart(run)).toEqual({ kind: 'expired' });
    await endRun(store, run, 'cancelled');
    const before = await contentsOf(store);

    expect(await restart(run)).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('allows for pages that repeat tickets seen before', async () => {
    let run = await startedRun(store);
    for (let page = 1; page <= 3; page++) run = await applied(store, run, page, aPage([`T-${page}`], page + 1));
    const first = (await restart(run)) as { run: RunDoc };
    expect(first.run).toMatchObject({ barren_pages: -6, is_mixed: true, new_ingested: 3, processed_pages: 0 });

    const repeated = await applied(store, first.run, 1, aPage(['T-1'], 2));
    expect(repeated.barren_pages).toBe(-5);
    expect((await applied(store, repeated, 2, aPage(['T-9'], 3))).barren_pages).toBe(-5);
  });
});
