import { BSON } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { leaseOf, type RunDoc } from '#lib/ingestion/run.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { aPage, applied, apply, contentsOf, startedRun, tenantId } from '#test/support/run-parts.ts';
import { emptyStore, firstPage, history, runs, store, tickets } from './applying.ts';

beforeEach(emptyStore);

describe('an applied page', () => {
  it('is counted, stored and recorded in the history together', async () => {
    const run = await applied(store, await startedRun(store), 1, firstPage);
    expect(run).toMatchObject({ page: 2, applied_page: 1, processed_pages: 1, new_ingested: 3 });
    expect(await seenTicketsOf(store, tenantId).countSeenBy(run.job_id)).toBe(3);
    const seqs = (await history.find().sort({ seq: 1 }).toArray()).map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3]);
  });

  it('counts entries that cannot be stored and stores the others', async () => {
    const page: ProviderPage = {
      ...firstPage,
      tickets: [aTicket({ id: 'T-1' }), aTicket({ id: 'X-1', tenant_id: 'other' }), { id: 'x'.repeat(257) }, null],
    };
    const run = await applied(store, await startedRun(store), 1, page);
    expect(run).toMatchObject({ new_ingested: 1, skipped: 1, errors: 2, met_elsewhere: 3 });
    expect(run.ticket_faults).toHaveLength(2);
    expect(await tickets.countDocuments()).toBe(1);
  });

  it('counts repairs by field over all pages', async () => {
    const odd = (id: string, fields: object) => aTicket({ id, ...fields });
    const first = [odd('T-1', { created_at: 'yesterday', subject: null }), odd('T-2', { created_at: null }), null];
    const second = [odd('T-3', { created_at: 0 }), odd('T-4', {})];
    let run = await applied(store, await startedRun(store), 1, { ...firstPage, tickets: first });
    run = await applied(store, run, 2, { ...aPage([]), tickets: second });
    expect(run).toMatchObject({ new_ingested: 4, errors: 1, repaired: { created_at: 3, subject: 1 } });
  });

  it('keeps at most 50 reasons and counts all', async () => {
    const page = { ...firstPage, tickets: Array.from({ length: 80 }, () => ({})) };
    const run = await applied(store, await startedRun(store), 1, page);
    expect(run.errors).toBe(80);
    expect(run.ticket_faults).toHaveLength(50);
  });

  it('without changes is noted as seen and records no history', async () => {
    await applied(store, await startedRun(store), 1, aPage(['T-1']));
    await endRun(store, (await runs.findRunning()) as RunDoc, 'completed');
    const second = await applied(store, await startedRun(store), 1, aPage(['T-1']));
    expect(second).toMatchObject({ unchanged: 1, new_ingested: 0 });
    expect(await seenTicketsOf(store, tenantId).countSeenBy(second.job_id)).toBe(1);
    expect(await history.countDocuments()).toBe(1);
  });

  it('counts as a page without new tickets if the run has seen all of it before', async () => {
    let run = await applied(store, await startedRun(store), 1, aPage(['T-1', 'T-2'], 2));
    const after = async (answer: ProviderPage): Promise<number> => {
      run = await applied(store, run, run.page ?? 0, answer);
      return run.barren_pages;
    };
    expect(await after(aPage(['T-2'], 3))).toBe(1);
    expect(await after(aPage([], 4))).toBe(2);
    expect(await after(aPage(['T-2', 'T-3'], 5))).toBe(0);
    expect(await after(aPage([], 6))).toBe(1);
    expect(await after({ ...aPage([], 7), tickets: [aTicket({ id: 'X-1', tenant_id: 'other' })] })).toBe(0);
  });

  it('does not count as one if its list shows it again on purpose', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1', 'T-2'], 2));
    const part = { parse: parseTicket, gone: [], next: 'down', checkpoint: null, listedUntil: new Date() };

    const back = await applied(store, run, 2, { ...aPage(['T-2'], 3), helpdesk: { ...part, listsAgain: true } });
    const other = await applied(store, back, 3, { ...aPage(['T-2'], 4), helpdesk: part });

    expect([back.barren_pages, other.barren_pages]).toEqual([0, 1]);
  });

  const fromElsewhere = (ids: readonly string[], page: number): ProviderPage => ({
    ...aPage([], page + 1),
    tickets: ids.map((id) => aTicket({ id, tenant_id: 'other' })),
  });

  it('counts as a page without new tickets despite skipped entries that the run has seen before', async () => {
    let run = await startedRun(store);
    const after = async (ids: readonly string[]): Promise<number> => {
      run = await applied(store, run, run.page ?? 0, fromElsewhere(ids, run.page ?? 0));
      return run.barren_pages;
    };
    expect(await after(['X-1', 'X-2'])).toBe(0);
    expect(await after(['X-3'])).toBe(0);
    expect(await after(['X-1'])).toBe(1);
    expect(await after(['X-3', 'X-2'])).toBe(2);
    expect(await after(['X-1', 'X-4'])).toBe(0);
  });

  it('keeps the run’s document bounded, whatever it contains', async () => {
    const entries = Array.from({ length: 2_000 }, (_, n) =>
      aTicket({ id: `${n}`.padEnd(256, 'x'), tenant_id: 'other' }),
    );
    const broken = Array.from({ length: 1_000 }, (_, n) => ({ id: `${n}`.padEnd(256, 'x'), tenant_id: tenantId }));
    let run = await startedRun(store);
    for (const tickets of [entries, broken])
      run = await applied(store, run, run.page ?? 0, { ...aPage([], (run.page ?? 0) + 1), tickets });

    expect(run).toMatchObject({ skipped: 2_000 });
    expect(BSON.calculateObjectSize(run)).toBeLessThan(128 * 1024);
  });

  it('renews the lease for its whole duration', async () => {
    const run = await startedRun(store);
    const before = await locksIn(store).look(leaseOf(run).resourceId);
    await applied(store, run, 1, firstPage);
    const after = await locksIn(store).look(leaseOf(run).resourceId);
    expect(before.locked && after.locked && after.expires_at >= before.expires_at).toBe(true);
  });
});

describe('a ticket without dates', () => {
  const undated = (message: string): ProviderPage => ({
    ...aPage([]),
    tickets: [aTicket({ created_at: null, updated_at: 'never', message })],
  });
  const sync = async (page: ProviderPage): Promise<RunDoc> => {
    const run = await applied(store, await startedRun(store), 1, page);
    await endRun(store, run, 'completed');
    return run;
  };
  const stored = () => tickets.findOne({}, { projection: { seen_by: 0 } });

  it('is dated by the run that saw it first, and by no other', async () => {
    const { started_at } = await sync(undated('Hello'));
    const first = await stored();
    expect(first).toMatchObject({ created_at: started_at, updated_at: started_at });
    expect(await sync(undated('Hello'))).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await stored()).toEqual(first);
  });

  it('is updated when its content changes', async () => {
    const { started_at } = await sync(undated('Hello'));
    expect(await sync(undated('Goodbye'))).toMatchObject({ updated: 1 });
    expect(await stored()).toMatchObject({ message: 'Goodbye', created_at: started_at });
  });

  it('is updated if it had dates before', async () => {
    await sync(aPage(['T-1']));
    expect(await sync(undated('Goodbye'))).toMatchObject({ updated: 1 });
    expect(await stored()).toMatchObject({ message: 'Goodbye', created_at: new Date('2026-01-10T08:00:00Z') });
  });
});

describe('a page delivered again', () => {
  it('changes nothing', async () => {
    const run = await startedRun(store);
    await applied(store, run, 1, firstPage);
    const before = await contentsOf(store);
    expect(await apply(store, run, 1, firstPage)).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('concurrently is applied once', async () => {
    for (let round = 0; round < 5; round++) {
      await emptyCollections(store);
      const run = await startedRun(store);
      const results = await Promise.all(Array.from({ length: 8 }, () => apply(store, run, 1, firstPage)));
      expect(results.filter(({ kind }) => kind === 'applied')).toHaveLength(1);
      expect(await runs.find(run.job_id)).toMatchObject({ processed_pages: 1, new_ingested: 3, unchanged: 0 });
      expect(await tickets.countDocuments()).toBe(3);
      expect(await history.countDocuments()).toBe(3);
    }
  });

  it('of an earlier page changes nothing', async () => {
    const run = await startedRun(store);
    const next = await applied(store, run, 1, firstPage);
    const before = await contentsOf(store);
    expect((await apply(store, next, 1, firstPage)).kind).toBe('not-ours');
    expect(await contentsOf(store)).toEqual(before);
  });
});
