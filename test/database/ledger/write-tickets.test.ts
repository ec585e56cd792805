import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { type TicketChanges, writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const docs = store.db.collection<TicketDoc>('tickets');
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

  it('only sets the pass marker on unchanged tickets, and uses no number', async () => {
    const before = await find('T-1');
    await write({ seen: { externalIds: ['T-1'], jobId: 'job-9' } });

    expect(await find('T-1')).toEqual({ ...before, seen_by: 'job-9' });
    expect(await feed()).toHaveLength(2);
  });

  it("does not touch other tenants' tickets with the same ids", async () => {
    const theirs = () => docs.find({ tenant_id: 'b' }).toArray();
    const before = await theirs();
    const ticket = await find('T-1');
    await write({
      writes: [{ externalId: 'T-1', before: ticket, set: { subject: 'Changed' } }],
      seen: { externalIds: ['T-1', 'T-2'], jobId: 'job-9' },
    });
    await write({ deletion: { tickets: [ticket], at: noon, by: 'person' } });
    expect(await theirs()).toEqual(before);
  });
});
