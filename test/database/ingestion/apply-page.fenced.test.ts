import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { leaseOf, type RunDoc } from '#lib/ingestion/run.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { type Steps, steppedStore } from '#test/fault-injection/faults.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  apply,
  contentsOf,
  expireLease,
  recordingSender,
  startedRun,
  tenantId,
  ttlMs,
} from '#test/support/run-parts.ts';
import { emptyStore, firstPage, history, runs, store, tickets } from './applying.ts';

beforeEach(emptyStore);

describe('a page that arrives too late', () => {
  it('changes nothing after its run was cancelled', async () => {
    const run = await startedRun(store);
    await endRun(store, run, 'cancelled');
    const before = await contentsOf(store);
    expect(await apply(store, run, 1, firstPage)).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('changes nothing while its lease is expired', async () => {
    const run = await startedRun(store);
    await expireLease(store);
    const before = await contentsOf(store);
    expect(await apply(store, run, 1, firstPage)).toEqual({ kind: 'expired' });
    expect(await contentsOf(store)).toEqual(before);
  });

  it('is applied once its lease is renewed', async () => {
    const run = await startedRun(store);
    await expireLease(store);
    expect(await locksIn(store).renew(leaseOf(run), ttlMs)).toBe(true);
    expect((await apply(store, run, 1, firstPage)).kind).toBe('applied');
  });

  it('changes nothing after its run was resumed under another epoch', async () => {
    const run = await startedRun(store);
    await expireLease(store);
    const { resumed } = await resumeStalledRuns(store, recordingSender().sender, { ttlMs });
    expect(resumed[0]).toMatchObject({ job_id: run.job_id, page: 1 });
    const before = await contentsOf(store);
    expect(await apply(store, run, 1, firstPage)).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
    expect((await apply(store, resumed[0] as RunDoc, 1, firstPage)).kind).toBe('applied');
  });

  it('changes nothing after another run replaced its own', async () => {
    const run = await startedRun(store);
    await expireLease(store);
    await startedRun(store);
    const before = await contentsOf(store);
    expect(await apply(store, run, 1, firstPage)).toEqual({ kind: 'not-ours' });
    expect(await contentsOf(store)).toEqual(before);
  });
});

describe('a page whose tenant is written by another transaction after it was read', () => {
  /** Applies a page, and does something else when its first try has read what it needs. */
  const applyAround = async (run: RunDoc, page: number, answer: ProviderPage, meanwhile: () => Promise<unknown>) => {
    let tries = 0;
    const steps: Steps = {
      labels: [],
      killed: new Promise(() => {}),
      step: async (label, exchange) => {
        const reply = await exchange();
        if (label === 'tickets.aggregate' && ++tries === 1) await meanwhile();
        return reply;
      },
    };
    const moved = await applied(steppedStore(store, steps), run, page, answer);
    expect(tries).toBe(2);
    return moved;
  };
  const numbers = async () => (await history.find().sort({ seq: 1 }).toArray()).map((e) => [e.seq, e.ticket_id]);

  it('is planned again, and numbers its changes after that one', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));

    await applyAround(run, 2, aPage(['T-2', 'T-3']), () => deleteTicket(store, tenantId, 'T-1'));

    expect(await numbers()).toEqual([
      [1, 'T-1'],
      [2, 'T-1'],
      [3, 'T-2'],
      [4, 'T-3'],
    ]);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('does so, too, if both write the tenant’s first change', async () => {
    const other = aStoredTicket({ tenant_id: tenantId, external_id: 'T-0' });
    const writeOther = () =>
      inTransaction(store, (tx) =>
        writeTickets(tx, tenantId, {
          writes: [{ externalId: 'T-0', before: null, set: other }],
          history: [{ ticket_id: 'T-0', action: 'created', changes: {} }],
        }),
      );

    await applyAround(await startedRun(store), 1, aPage(['T-1']), writeOther);

    expect(await numbers()).toEqual([
      [1, 'T-0'],
      [2, 'T-1'],
    ]);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });
});

describe('a page in flight', () => {
  const ids = Array.from({ length: 20 }, (_, n) => `T-${n}`);

  /** The run, its log, the tickets and the history agree on this number of tickets. */
  const expectWhole = async (run: RunDoc, wasApplied: boolean) => {
    const count = wasApplied ? ids.length : 0;
    const stored = await runs.find(run.job_id);
    expect(stored).toMatchObject({ processed_pages: wasApplied ? 1 : 0, new_ingested: count });
    const log = await store.db.collection('ingestion_logs').findOne({ job_id: run.job_id });
    expect(log).toMatchObject({ new_ingested: count });
    expect(await tickets.countDocuments()).toBe(count);
    expect(await history.countDocuments()).toBe(count);
  };

  it('is applied as a whole or not at all when its run is cancelled meanwhile', async () => {
    for (let round = 0; round < 12; round++) {
      await emptyCollections(store);
      const run = await startedRun(store);
      const page = () => apply(store, run, 1, aPage(ids, 2));
      const cancel = () => endRun(store, run, 'cancelled');
      // Which of the two is sent first alternates.
      const early = round % 2 ? page() : undefined;
      const [ended, result] = await Promise.all([cancel(), early ?? page()]);
      expect(ended?.status).toBe('cancelled');
      await expectWhole(run, result.kind === 'applied');
    }
  });

  it('is applied as a whole or not at all when another run replaces its own', async () => {
    for (let round = 0; round < 6; round++) {
      await emptyCollections(store);
      const run = await startedRun(store);
      await expireLease(store);
      const renewed = async () => locksIn(store).renew(leaseOf(run), ttlMs);
      const page = async () => (await renewed()) && (await apply(store, run, 1, aPage(ids, 2))).kind === 'applied';
      const options = { tenantId, allowDeletions: 0, ttlMs };
      const [wasApplied, other] = await Promise.all([page(), startRun(store, recordingSender().sender, options)]);
      expect(other.kind).toBe(wasApplied ? 'taken' : 'started');
      expect(await tickets.countDocuments()).toBe(wasApplied ? ids.length : 0);
      expect((await runs.find(run.job_id))?.status).toBe(wasApplied ? 'running' : 'failed');
    }
  });
});
