import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { PageWrite } from '#lib/ledger/page-records.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { type TicketChanges, writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import type { PageRecord } from '#lib/tickets/page-records.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const docs = store.db.collection<TicketDoc>('tickets');
const records = store.db.collection<PageRecord>('ledger');
const counts = store.db.collection('ticket_counts');
const tickets = ticketsOf(store, 'a');
const noon = new Date('2026-01-10T12:00:00Z');

const aTicketOf = (tenant_id: string, external_id: string, fields: Partial<TicketDoc> = {}): TicketDoc =>
  aStoredTicket({ tenant_id, external_id, keywords: ['card'], ...fields });
const created = (ticket: TicketDoc): TicketChanges => ({
  writes: [{ externalId: ticket.external_id, before: null, set: ticket }],
  history: [{ ticket_id: ticket.external_id, action: 'created', changes: {} }],
});
const write = (changes: TicketChanges, tenantId = 'a') =>
  inTransaction(store, (tx) => writeTickets(tx, tenantId, changes));
const feed = async () =>
  (await historyOf(store, 'a').after(0, 100)).map(({ seq, ticket_id, action }) => [seq, ticket_id, action]);
const isConsistent = async () => (await verifyStats(store, 'a')).consistent;
const find = async (externalId: string): Promise<TicketDoc> => {
  const ticket = await tickets.findAny(externalId);
  if (!ticket) throw new Error(`There is no ${externalId}`);
  return ticket;
};

beforeEach(async () => {
  await emptyCollections(store);
  await write(created(aTicketOf('a', 'T-1')));
  await write(created(aTicketOf('a', 'T-2', { urgency: 'high' })));
  await write(created(aTicketOf('b', 'T-1', { subject: 'Theirs' })), 'b');
});

describe('a write of tickets', () => {
  it('is in the tickets, in their history with the next numbers, and in the counts', async () => {
    const set = { status: 'closed', urgency: 'high' } as const;
    await write({
      writes: [{ externalId: 'T-1', before: await find('T-1'), set }],
      history: [{ ticket_id: 'T-1', action: 'updated', changes: { status: { old: 'open', new: 'closed' } } }],
    });

    expect(await tickets.find('T-1')).toMatchObject(set);
    expect(await feed()).toEqual([
      [1, 'T-1', 'created'],
      [2, 'T-2', 'created'],
      [3, 'T-1', 'updated'],
    ]);
    expect(await isConsistent()).toBe(true);
    await foldCounts(store, 'a');
    expect(await counts.findOne({ _id: 'a/urgency:high' as never })).toMatchObject({ count: 2 });
    expect(await isConsistent()).toBe(true);
  });

  it('is in none of them if the transaction is aborted', async () => {
    const state = async () => [
      await docs.find().sort({ _id: 1 }).toArray(),
      await feed(),
      await counts.find().sort({ _id: 1 }).toArray(),
      await store.db.collection('ledger').find().sort({ _id: 1 }).toArray(),
    ];
    const before = await state();
    await inTransaction(store, async (tx) => {
      await writeTickets(tx, 'a', created(aTicketOf('a', 'T-3')));
      await writeTickets(tx, 'a', { deletion: { tickets: [await find('T-1')], at: noon, by: 'person' } });
      return tx.abandon(null);
    });
    expect(await state()).toEqual(before);

    await write(created(aTicketOf('a', 'T-3')));
    expect((await feed()).at(-1)).toEqual([3, 'T-3', 'created']);
  });

  it('can delete many at once, each with its history entry', async () => {
    const both = [await find('T-1'), await find('T-2')];
    await write({ deletion: { tickets: both, at: noon, by: 'run', jobId: 'job-9' } });

    expect(await tickets.countLiving()).toBe(0);
    expect(await find('T-1')).toMatchObject({ deleted_at: noon, deleted_by: 'run' });
    expect(await historyOf(store, 'a').ofTicket('T-2', 1)).toMatchObject([
      { action: 'deleted', job_id: 'job-9', changes: { deleted_at: { old: null, new: noon } } },
    ]);
    await foldCounts(store, 'a');
    expect(await counts.countDocuments({ tenant_id: 'a', count: { $gt: 0 } })).toBe(0);
    expect(await isConsistent()).toBe(true);
  });

  it('counts a restored ticket again', async () => {
    await write({ deletion: { tickets: [await find('T-2')], at: noon, by: 'person' } });
    const back: TicketWrite = {
      externalId: 'T-2',
      before: await find('T-2'),
      set: {},
      unset: ['deleted_at', 'deleted_by'],
    };
    await write({ writes: [back], history: [{ ticket_id: 'T-2', action: 'restored', changes: {} }] });

    expect(await tickets.find('T-2')).not.toHaveProperty('deleted_at');
    await foldCounts(store, 'a');
    expect(await counts.findOne({ _id: 'a/urgency:high' as never })).toMatchObject({ count: 1 });
    expect(await isConsistent()).toBe(true);
  });

  const aPageWrite = (ids: string[], more: Partial<PageWrite> = {}): PageWrite => ({
    name: { tenantId: 'a', page: 1, pageSize: 10 },
    jobId: 'job-9',
    startedAt: noon,
    hash: 'as-delivered',
    ids,
    areElsewhere: false,
    marked: [],
    left: { ids: [], seenBy: '' },
    ...more,
  });

  it('only notes the page of unchanged tickets, and uses no number', async () => {
    const { seen_by, ...before } = await find('T-1');
    await write({ page: aPageWrite(['T-1'], { marked: ['T-1'] }) });

    expect(seen_by).toBeDefined();
    expect(await find('T-1')).toEqual(before);
    expect(await records.find({ kind: 'page' }).toArray()).toMatchObject([
      { ids: ['T-1'], job_id: 'job-9', hash: 'as-delivered' },
    ]);
    expect(await feed()).toHaveLength(2);
  });

  it('has each ticket on one page, or marked with the run that saw it last', async () => {
    await write({ page: aPageWrite(['T-1', 'T-2'], { marked: ['T-1', 'T-2'] }) });
    const name = { tenantId: 'a', page: 2, pageSize: 10 };
    await write({ page: aPageWrite(['T-2'], { name, jobId: 'job-10', areElsewhere: true }) });
    await write({ page: aPageWrite([], { jobId: 'job-10', left: { ids: ['T-1'], seenBy: 'job-9' } }) });

    expect(await records.find({ kind: 'page' }, { sort: { _id: 1 } }).toArray()).toMatchObject([
      { ids: [] },
      { ids: ['T-2'] },
    ]);
    expect([(await find('T-1')).seen_by, (await find('T-2')).seen_by]).toEqual(['job-9', undefined]);
  });

  it.each([
    [
      'changed',
      () => find('T-1').then((before) => write({ writes: [{ externalId: 'T-1', before, set: { subject: 'New' } }] })),
    ],
    [
      'deleted by a person',
      () => find('T-1').then((one) => write({ deletion: { tickets: [one], at: noon, by: 'person' } })),
    ],
  ])('makes the record of their page invalid if they are %s outside of it', async (_, change) => {
    await write({ page: aPageWrite(['T-1'], { marked: ['T-1'] }) });
    await change();

    expect(await records.find({ kind: 'page' }).toArray()).toMatchObject([{ ids: ['T-1'] }]);
    expect(await records.countDocuments({ hash: { $exists: true } })).toBe(0);
  });

  it('takes tickets that a run deletes off their page', async () => {
    await write({ page: aPageWrite(['T-1', 'T-2'], { marked: ['T-1', 'T-2'] }) });
    await write({ deletion: { tickets: [await find('T-1')], at: noon, by: 'run', jobId: 'job-10' } });

    expect(await records.find({ kind: 'page' }).toArray()).toMatchObject([{ ids: ['T-2'] }]);
    expect(await find('T-1')).toMatchObject({ seen_by: '' });
  });

  it("does not touch other tenants' tickets with the same ids", async () => {
    const theirs = () => docs.find({ tenant_id: 'b' }).toArray();
    const before = await theirs();
    const ticket = await find('T-1');
    await write({
      writes: [{ externalId: 'T-1', before: ticket, set: { subject: 'Changed' } }],
      page: aPageWrite(['T-1', 'T-2'], { areElsewhere: true, marked: ['T-2'] }),
    });
    await write({ deletion: { tickets: [ticket], at: noon, by: 'person' } });
    expect(await theirs()).toEqual(before);
  });
});
