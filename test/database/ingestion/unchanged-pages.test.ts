import { beforeEach, describe, expect, inject, it } from 'vitest';
import { confirmUnchanged } from '#lib/ingestion/confirm-unchanged.ts';
import { deliveredPage, hashOfPage } from '#lib/ingestion/delivered-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import { positionOf, type RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { confirmPage } from '#lib/ledger/page-records.ts';
import { connect } from '#lib/mongo/client.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { PageRecord } from '#lib/tickets/page-records.ts';
import { seenTicketsOf } from '#lib/tickets/seen-tickets.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { aPage, applied, apply, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const tickets = store.db.collection<TicketDoc>('tickets');
const records = store.db.collection<PageRecord>('ledger');
const history = store.db.collection('ticket_history');
const two = aPage(['T-1', 'T-2'], 2);

/** The way of a page that is probably unchanged; null: it has to go the full way. */
const confirmed = async (run: RunDoc, page: number, answer: ProviderPage, db = store) => {
  const delivered = deliveredPage(run, page, answer);
  const hash = await hashOfPage(store, run.tenant_id, delivered);
  return confirmUnchanged(db, { ...run, position: positionOf(run) }, delivered, hash);
};
const asSent = async (run: RunDoc, page: number, answer: ProviderPage): Promise<RunDoc> => {
  const result = await confirmed(run, page, answer);
  return result?.kind === 'applied' ? result.run : applied(store, run, page, answer);
};
/** A whole run over these pages; answers it, ended, and how many of its pages were confirmed as unchanged. */
const synced = async (...pages: ProviderPage[]): Promise<RunDoc & { quick: number }> => {
  let run = await startedRun(store);
  let quick = 0;
  for (const [index, { tickets: entries }] of pages.entries()) {
    const answer = { tickets: entries, nextPage: index + 1 < pages.length ? index + 2 : null, totalCount: null };
    const result = await confirmed(run, index + 1, answer);
    if (result?.kind === 'applied') quick++;
    run = result?.kind === 'applied' ? result.run : await applied(store, run, index + 1, answer);
  }
  const ended = await finishRun(store, run, { ttlMs, guard: { count: 1_000, share: 1 } });
  if (ended.kind !== 'finished') throw new Error(`The run has not finished: ${ended.kind}`);
  return { ...ended.run, quick };
};
const stored = () => tickets.find({}, { projection: { _id: 0 }, sort: { external_id: 1 } }).toArray();
const living = async () =>
  (await tickets.find({ deleted_at: null }).sort({ external_id: 1 }).toArray()).map((t) => t.external_id);

beforeEach(() => emptyCollections(store));

describe('a page that equals its record', () => {
  it('costs one write of the record and one of the run, and none of its tickets', async () => {
    await synced(two);
    const before = await stored();
    const client = await connect(inject('mongoUri'), { monitorCommands: true });
    const watched = { db: client.db(store.db.databaseName) };
    await watched.db.collection('ledger').findOne(); // connects
    const commands: unknown[] = [];
    client.on('commandStarted', ({ commandName, command }) => void commands.push([commandName, command[commandName]]));
    const run = await startedRun(store);

    const result = await confirmed(run, 1, two, watched);
    const sent = [...commands];
    await client.close();

    expect(result).toMatchObject({
      kind: 'applied',
      isUnchanged: true,
      run: { unchanged: 2, page: 2, applied_page: 1 },
    });
    expect(sent).toEqual([
      ['findAndModify', 'ledger'],
      ['findAndModify', 'ledger'],
    ]);
    expect(await stored()).toEqual(before);
    expect(await history.countDocuments()).toBe(2);
  });

  it('counts its skipped and malformed entries as the full way does', async () => {
    const odd = {
      ...two,
      tickets: [
        ...two.tickets,
        aTicket({ id: 'X-1', tenant_id: 'other' }),
        { id: 'x'.repeat(257) },
        null,
        ...two.tickets,
      ],
    };
    await applied(store, await startedRun(store), 1, odd);
    await endRun(store, (await runsOf(store, tenantId).findRunning()) as RunDoc, 'completed');
    const facts = ({
      skipped,
      errors,
      unchanged,
      met_elsewhere,
      unidentified,
      last_elsewhere,
      elsewhere_sample,
    }: RunDoc) => ({
      skipped,
      errors,
      unchanged,
      met_elsewhere,
      unidentified,
      last_elsewhere,
      elsewhere_sample,
    });
    const run = await startedRun(store);
    const quick = await confirmed(run, 1, odd);
    await endRun(store, run, 'completed');
    await records.updateMany({ kind: 'page' }, { $unset: { hash: true } });
    const full = await applied(store, await startedRun(store), 1, odd);

    expect(quick?.kind === 'applied' && facts(quick.run)).toEqual(facts(full));
    expect(full).toMatchObject({ skipped: 1, errors: 2, unchanged: 4 });
  });

  it('is found late, too, when nobody expected it', async () => {
    await synced(two);
    expect(await apply(store, await startedRun(store), 1, two)).toMatchObject({ kind: 'applied', isUnchanged: true });
  });

  it('counts once, however often it is delivered', async () => {
    await synced(two);
    const run = await startedRun(store);
    const all = await Promise.all([1, 2, 3, 4].map(() => confirmed(run, 1, two)));
    expect(all.filter((result) => result !== null)).toHaveLength(1);
    expect(await apply(store, run, 1, two)).toEqual({ kind: 'not-ours' });
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ unchanged: 2, processed_pages: 1 });
  });

  it('is confirmed and counted by the next delivery if an instance dies between the two', async () => {
    await synced(two);
    const run = await startedRun(store);
    const [record] = await records.find({ kind: 'page' }).toArray();
    const name = { tenantId, page: 1, pageSize: 0 };
    await confirmPage(store, name, record?.hash ?? '', { jobId: run.job_id, startedAt: run.started_at });

    expect(await confirmed(run, 1, two)).toMatchObject({ kind: 'applied', run: { unchanged: 2, processed_pages: 1 } });
  });

  it('and has changed when it is delivered again after such a death does not count as seen with what has left it', async () => {
    const ended = await synced(two);
    const run = await startedRun(store);
    const [record] = await records.find({ kind: 'page' }).toArray();
    const name = { tenantId, page: 1, pageSize: 0 };
    await confirmPage(store, name, record?.hash ?? '', { jobId: run.job_id, startedAt: run.started_at });
    await asSent(run, 1, aPage(['T-1'], 2));

    expect(await seenTicketsOf(store, tenantId).countSeenBy(run.job_id)).toBe(1);
    expect(await tickets.findOne({ external_id: 'T-2' })).toMatchObject({ seen_by: ended.job_id });
  });

  it('is confirmed by no run that a later one has followed', async () => {
    await synced(two);
    const [record] = await records.find({ kind: 'page' }).toArray();
    const earlier = new Date((record?.seen_at.getTime() ?? 0) - 1);
    const seer = { jobId: 'an-earlier-run', startedAt: earlier };

    expect(await confirmPage(store, { tenantId, page: 1, pageSize: 0 }, record?.hash ?? '', seer)).toBeNull();
  });

  it('changes nothing after its run has ended or moved on', async () => {
    await synced(two);
    const run = await startedRun(store);
    await endRun(store, run, 'cancelled');
    expect(await confirmed(run, 1, two)).toBeNull();
    expect(await confirmed({ ...run, epoch: run.epoch + 1 }, 1, two)).toBeNull();
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'cancelled', processed_pages: 0 });
  });
});

describe('a ticket that was changed outside of its page', () => {
  beforeEach(() => synced(two));

  it('by a person who deleted it stays deleted, though the same page is delivered again', async () => {
    await deleteTicket(store, tenantId, 'T-1');
    expect(await synced(two)).toMatchObject({ quick: 0, unchanged: 2, updated: 0 });
    expect(await synced(two)).toMatchObject({ quick: 1, unchanged: 2, updated: 0 });
    expect(await living()).toEqual(['T-2']);
    await restoreTicket(store, tenantId, 'T-1');
    expect(await synced(two)).toMatchObject({ quick: 0 });
    expect(await living()).toEqual(['T-1', 'T-2']);
  });

  it('by a run that deleted it is restored when its page is delivered again as it was', async () => {
    await synced(aPage(['T-2']));
    expect(await living()).toEqual(['T-2']);
    expect(await synced(two)).toMatchObject({ quick: 0, updated: 1 });
    expect(await living()).toEqual(['T-1', 'T-2']);
  });

  it('by the erasure of its customer is not written again', async () => {
    const [{ customer_id: customer } = { customer_id: '' }] = await stored();
    await eraseCustomer(store, tenantId, customer, { deadline: Number.POSITIVE_INFINITY });
    const erased = await stored();
    expect(await synced(two)).toMatchObject({ quick: 0, updated: 0 });
    expect(await synced(two)).toMatchObject({ quick: 1, updated: 0 });
    expect(await stored()).toEqual(erased);
  });

  it('by another page is compared with what it became', async () => {
    const moved = {
      ...aPage([]),
      tickets: [aTicket({ id: 'T-1', tenant_id: tenantId, subject: 'New', updated_at: '2026-02-01T00:00:00Z' })],
    };
    expect(await synced(two, moved)).toMatchObject({ quick: 1, updated: 1 });
    expect(await synced(two, moved)).toMatchObject({ quick: 0, updated: 0, stale: 1 });
  });
});

describe('a list of several pages', () => {
  const first = aPage(['T-1', 'T-2']);
  const second = aPage(['T-3']);

  it('whose unchanged pages show a ticket in one pass must miss it in two', async () => {
    await synced(first, second);
    expect(await synced(first, second)).toMatchObject({ quick: 2 });
    expect(await synced(aPage(['T-1']), second)).toMatchObject({ deleted: 0, quick: 1 });
    expect(await synced(aPage(['T-1']), second)).toMatchObject({ deleted: 1, quick: 2 });
    expect(await living()).toEqual(['T-1', 'T-3']);
  });

  it('that gets shorter loses the tickets of its last page, and no record of it is left', async () => {
    await synced(first, second);
    await synced(first, second);
    expect(await synced(first, aPage([]))).toMatchObject({ deleted: 0 });
    expect(await synced(first)).toMatchObject({ deleted: 1 });
    expect(await living()).toEqual(['T-1', 'T-2']);
    expect(await records.countDocuments({ kind: 'page', page: 2 })).toBe(0);
    expect(await records.countDocuments({ kind: 'page' })).toBe(1);
  });

  it('whose tickets move from page to page loses none', async () => {
    await synced(first, second);
    await synced(first, second);
    expect(await synced(aPage(['T-0', 'T-1']), aPage(['T-2', 'T-3']))).toMatchObject({ deleted: 0, new_ingested: 1 });
    expect(await synced(aPage(['T-1', 'T-2']), aPage(['T-3', 'T-0']))).toMatchObject({ deleted: 0, unchanged: 4 });
    expect(await living()).toEqual(['T-0', 'T-1', 'T-2', 'T-3']);
  });

  it('that shows one ticket on two pages changes nothing when it comes again', async () => {
    const variants = [
      first,
      { ...second, tickets: [...second.tickets, aTicket({ id: 'T-1', tenant_id: tenantId, subject: 'Another face' })] },
    ];
    await synced(...variants);
    const [before, entries] = [await stored(), await history.countDocuments()];
    for (let n = 0; n < 3; n++)
      expect(await synced(...variants)).toMatchObject({ updated: 0, deleted: 0, unchanged: 4 });
    expect((await stored()).map((t) => t.subject)).toEqual(before.map((t) => t.subject));
    expect(await history.countDocuments()).toBe(entries);
  });
});

describe('the first run after an upgrade', () => {
  it('goes the full way without a change or a history entry, and the second is quick', async () => {
    const old = await synced(aPage(['T-1', 'T-2']));
    await records.deleteMany({ kind: 'page' });
    await tickets.updateMany({}, { $set: { seen_by: old.job_id } });
    const before = (await stored()).map(({ seen_by: _, ...ticket }) => ticket);

    expect(await synced(two)).toMatchObject({ quick: 0, updated: 0, unchanged: 2, deleted: 0 });

    expect(await stored()).toEqual(before);
    expect(await history.countDocuments()).toBe(2);
    expect(await synced(two)).toMatchObject({ quick: 1, unchanged: 2 });
  });
});
