import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tenantId = 'a';

const urgentTicket = (n: number): TicketDoc =>
  aStoredTicket({
    tenant_id: tenantId,
    external_id: `T/${n}`,
    customer_id: 'C.1',
    urgency: 'high',
    created_at: new Date('2026-01-10T12:00:00Z'),
    keywords: [`fire${n}`, 'fire'],
  });

beforeEach(async () => {
  await emptyCollections(store);
  const tickets = Array.from({ length: 60 }, (_, n) => urgentTicket(n));
  await store.db.collection<TicketDoc>('tickets').insertMany(tickets);
  await updateCounts(
    store,
    tenantId,
    tickets.map((after) => ({ before: null, after })),
  );
});

describe('the counts of tickets', () => {
  it('keep enough ids of a customer with many urgent tickets, whichever are removed', async () => {
    const ids = () => store.db.collection('ticket_counts').findOne({ tenant_id: tenantId, kind: 'customer' });
    expect((await ids())?.ticket_ids).toHaveLength(40);

    for (let n = 59; n >= 15; n--) {
      await deleteTicket(store, tenantId, `T/${n}`);
      if (n % 5 === 0) expect(await verifyStats(store, tenantId)).toMatchObject({ differences: [], tickets: n });
    }

    expect(await ids()).toMatchObject({ count: 15, ticket_ids: { length: 15 } });
  });

  it('keep no entry with a count of zero', async () => {
    for (let n = 0; n < 60; n++) await deleteTicket(store, tenantId, `T/${n}`);

    const left = await store.db
      .collection('ticket_counts')
      .find({ tenant_id: tenantId }, { sort: { _id: 1 } })
      .toArray();
    expect(left.map(({ _id, counts, parts }) => [String(_id), counts, parts])).toEqual([
      ['a/day/2026-01-10', {}, {}],
      ['a/month/2026-01', {}, {}],
    ]);
  });
});
