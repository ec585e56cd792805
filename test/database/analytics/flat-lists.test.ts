import { expect, it } from 'vitest';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recount } from '#test/support/recount.ts';

const store = await testStore();
const tenantId = 'a';

/** One urgent ticket of each customer in each month, on a day that the customer's number gives. */
const urgentOf = (customer: number): TicketDoc[] =>
  ['2026-01', '2026-02', '2026-03'].map((month) =>
    aStoredTicket({
      tenant_id: tenantId,
      external_id: `T-${customer}-${month}`,
      customer_id: `C-${String(customer).padStart(3, '0')}`,
      urgency: 'high',
      created_at: new Date(`${month}-${String(1 + (customer % 28)).padStart(2, '0')}T10:00:00Z`),
      keywords: [`word${customer % 90}`],
    }),
  );

it('customers and words that are equally frequent in every month are listed by what lies in the range', async () => {
  const tickets = Array.from({ length: 200 }, (_, customer) => urgentOf(customer)).flat();
  await store.db.collection<TicketDoc>('tickets').insertMany(tickets);
  await updateCounts(store, tenantId, countDelta(tickets.map((after) => ({ before: null, after }))));

  for (const range of [
    { from: new Date('2026-01-10T12:00:00Z'), to: new Date('2026-03-20T09:00:00Z') },
    { from: new Date('2026-01-15T09:30:00Z') },
    { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') },
  ]) {
    const { top_keywords, at_risk_customers } = await recount(store, tenantId, range);
    const stats = await readStats(store, tenantId, range, new Date('2026-04-02T00:00:00Z'));
    expect(stats.top_keywords).toEqual(top_keywords);
    expect(
      stats.at_risk_customers.map(({ customer_id, high_urgency_count }) => [customer_id, high_urgency_count]),
    ).toEqual(at_risk_customers.map(({ customer_id, high_urgency_count }) => [customer_id, high_urgency_count]));
  }
});

it.each([
  ['the month', '2026-02-02', '2026-02-06', '2026-02-24'],
  ['the window', '2026-01-05', '2026-01-25', '2026-02-10'],
  ['all time', '2024-05-05', '2025-01-02', '2026-02-10'],
])(
  'a customer of the range is found behind many who have more tickets in the rest of %s',
  async (_, rest, from, lastDay) => {
    await emptyCollections(store);
    const urgent = (customer_id: string, day: string, n: number) =>
      aStoredTicket({
        tenant_id: tenantId,
        external_id: `${customer_id}-${n}`,
        customer_id,
        urgency: 'high',
        created_at: new Date(`${day}T10:00:00Z`),
      });
    const tickets = [
      ...Array.from({ length: 40 }, (_customer, c) => [0, 1, 2].map((n) => urgent(`C-${c}`, rest, n))).flat(),
      ...[0, 1].map((n) => urgent('C-of-the-range', n === 0 ? from : lastDay, n)),
    ];
    await store.db.collection<TicketDoc>('tickets').insertMany(tickets);
    await updateCounts(store, tenantId, countDelta(tickets.map((after) => ({ before: null, after }))));

    const range = { from: new Date(from), to: new Date(`${lastDay}T20:00:00Z`), customers: 1 };
    const { at_risk_customers } = await readStats(store, tenantId, range, new Date('2026-04-02T00:00:00Z'));

    expect(at_risk_customers).toMatchObject([{ customer_id: 'C-of-the-range', high_urgency_count: 2 }]);
  },
);
