import { beforeEach, describe, expect, it } from 'vitest';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { windowsAt } from '#lib/analytics/hopping-windows.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
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
  await updateCounts(store, tenantId, countDelta(tickets.map((after) => ({ before: null, after }))));
});

describe('the counts of tickets', () => {
  it('are of one document for a customer and month, and for each window, whatever their number of urgent tickets', async () => {
    const ofCustomer = await store.db
      .collection('ticket_counts')
      .find({ tenant_id: tenantId, key: 'C%2E1' }, { projection: { _id: 0 }, sort: { _id: 1 } })
      .toArray();
    const windows = windowsAt(new Date('2026-01-10T12:00:00Z')).toSorted();
    expect(ofCustomer).toEqual([
      ...windows.map((window) => ({ tenant_id: tenantId, kind: `customer-window/${window}`, key: 'C%2E1', count: 60 })),
      { tenant_id: tenantId, kind: 'customer/2026-01', key: 'C%2E1', count: 60, days: { '10': 60 } },
      { tenant_id: tenantId, kind: 'customer', key: 'C%2E1', count: 60 },
    ]);
  });

  it('list the newest urgent tickets of a customer, whichever were removed', async () => {
    for (let n = 0; n < 60; n += 2) await deleteTicket(store, tenantId, `T/${n}`);

    const { at_risk_customers } = await readStats(store, tenantId, {}, new Date());

    const newest = Array.from({ length: 20 }, (_, n) => `T/${59 - 2 * n}`);
    expect(at_risk_customers).toEqual([{ customer_id: 'C.1', high_urgency_count: 30, ticket_ids: newest }]);
  });

  it('keep no entry with a count of zero', async () => {
    for (let n = 0; n < 60; n++) await deleteTicket(store, tenantId, `T/${n}`);
    await foldCounts(store, tenantId);

    const left = await store.db
      .collection('ticket_counts')
      .find({ tenant_id: tenantId }, { sort: { _id: 1 } })
      .toArray();
    const ofTickets = left.filter(({ kind }) => kind !== 'flow');
    expect(ofTickets.map(({ _id, counts, parts }) => [String(_id), counts, parts])).toEqual([
      ['a/day/2026-01-10', {}, {}],
      ['a/month/2026-01', {}, {}],
    ]);
  });
});
