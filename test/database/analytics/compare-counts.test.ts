import type { Document } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compareCounts, comparisonsAfter, type Difference } from '#lib/analytics/compare-counts.ts';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tickets = store.db.collection<TicketDoc>('tickets');
const counts = store.db.collection<Document & { _id: string }>('ticket_counts');
const tenant_id = 'a';

const urgent = { urgency: 'high' as const, customer_id: 'C/7' };
const some = (
  [
    ['2025-12-31T23:50:00Z', { keywords: ['parcel=parcels', 'refund'] }],
    ['2026-01-01T10:20:00Z', { keywords: ['parcel'], ...urgent }],
    ['2026-01-31T10:40:00Z', { ...urgent, status: 'on.hold' }],
  ] as [string, Partial<TicketDoc>][]
).map(([at, more], n) =>
  aStoredTicket({ tenant_id, external_id: `T-${n}`, created_at: new Date(at), keywords: [], ...more }),
);

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
};

const verify = async (ticketsAtOnce?: number): Promise<Difference[]> => {
  const comparisons = await collect(comparisonsAfter(store, tenant_id, null, ticketsAtOnce));
  const compared = await Promise.all(comparisons.map((one) => compareCounts(store, tenant_id, one)));
  expect(compared.reduce((sum, one) => sum + one.tickets, 0)).toBe(await tickets.countDocuments({ tenant_id }));
  return compared.flatMap(({ differences }) => differences);
};

beforeAll(async () => {
  await emptyCollections(store);
  await tickets.insertMany(some.map((ticket) => ({ ...ticket })));
  await updateCounts(store, tenant_id, countDelta(some.map((after) => ({ before: null, after }))));
});

const bySize = [
  ['month by month', undefined],
  ['day by day', 0],
] as const;

describe.each(bySize)('the counts, compared %s', (_, ticketsAtOnce) => {
  it('differ in nothing if they follow from the tickets', async () => {
    expect(await verify(ticketsAtOnce)).toEqual([]);
  });

  const damages: [string, string, Document, Difference][] = [
    [
      'a facet of a day',
      'a/day/2026-01-31',
      { $set: { 'counts.urgency:high': 4 } },
      { period: '2026-01-31', counted: 'urgency:high', kept: 4, found: 1 },
    ],
    [
      'a status of a day',
      'a/status/2026-01/on%2Ehold',
      { $set: { 'days.31': 4 } },
      { period: '2026-01-31', counted: 'status:on%2Ehold', kept: 4, found: 1 },
    ],
    [
      'a quarter of an hour',
      'a/day/2025-12-31',
      { $unset: { 'parts.23q3': 1 } },
      { period: '2025-12-31', counted: '23q3', kept: 0, found: 1 },
    ],
    [
      'a facet of a month',
      'a/month/2026-01',
      { $inc: { 'counts.urgency:high': 1 } },
      { period: '2026-01', counted: 'urgency:high', kept: 3, found: 2 },
    ],
    [
      'a day of a month',
      'a/month/2026-01',
      { $inc: { 'parts.31': -1 } },
      { period: '2026-01', counted: '31', kept: 0, found: 1 },
    ],
    [
      'a keyword of a day',
      'a/keyword/2025-12/parcel',
      { $inc: { 'days.31': 1 } },
      { period: '2025-12-31', counted: 'keyword:parcel', kept: 2, found: 1 },
    ],
    [
      'a keyword of a month',
      'a/keyword/2026-01/parcel',
      { $inc: { count: 1 } },
      { period: '2026-01', counted: 'keyword:parcel', kept: 2, found: 1 },
    ],
    [
      'a form of a keyword in a month',
      'a/keyword/2025-12/parcel',
      { $inc: { 'forms.parcels': 1 } },
      { period: '2025-12', counted: 'form:parcel=parcels', kept: 2, found: 1 },
    ],
    [
      'a total',
      'a/sentiment:neutral',
      { $inc: { count: 1 } },
      { period: 'all', counted: 'sentiment:neutral', kept: 4, found: 3 },
    ],
    [
      'a form over all time',
      'a/keyword:parcel',
      { $set: { 'forms.parceling': 1 } },
      { period: 'all', counted: 'form:parcel=parceling', kept: 1, found: 0 },
    ],
    [
      'the urgent tickets of a customer',
      'a/customer:C%2F7',
      { $inc: { count: 1 } },
      { period: 'all', counted: 'customer:C%2F7', kept: 3, found: 2 },
    ],
    [
      'the urgent tickets of a customer in a month',
      'a/customer/2026-01/C%2F7',
      { $inc: { count: 1 } },
      { period: '2026-01', counted: 'customer:C%2F7', kept: 3, found: 2 },
    ],
    [
      'the urgent tickets of a customer in a window',
      'a/customer-window/032/00639/C%2F7',
      { $inc: { count: 1 } },
      { period: 'customer-window/032/00639', counted: 'customer:C%2F7', kept: 3, found: 2 },
    ],
  ];

  it.each(damages)('differ in %s that is wrong', async (_what, _id, damage, difference) => {
    const before = await counts.findOneAndUpdate({ _id }, damage);
    expect(before).not.toBeNull();

    expect(await verify(ticketsAtOnce)).toContainEqual(difference);

    await counts.replaceOne({ _id }, before ?? {});
  });
});

describe('the comparisons of a verification', () => {
  it.each(bySize)('go on after any of them, %s', async (_, ticketsAtOnce) => {
    const rest = (last: Comparison | null) => collect(comparisonsAfter(store, tenant_id, last, ticketsAtOnce));
    const all = await rest(null);
    const afterEach = await Promise.all(all.map(rest));

    const windows = 14; // January lies in so many of them
    expect(all.length).toBe((ticketsAtOnce === 0 ? 31 + 1 + 31 + 1 : 2 + 2) + windows + 1);
    expect(afterEach).toEqual(all.map((_one, at) => all.slice(at + 1)));
  });

  it('find no difference while tickets are written and counts are folded', async () => {
    const reopen = async (n: number): Promise<void> => {
      await inTransaction(store, async (tx) => {
        const before = await tickets.findOne({ tenant_id, external_id: `T-${n % 3}` }, { session: tx.session });
        if (!before) throw new Error('No such ticket');
        const set = { status: before.status === 'open' ? 'closed' : 'open', keywords: [`word${n % 5}`] };
        await writeTickets(tx, tenant_id, {
          writes: [{ externalId: before.external_id, before, set }],
          history: [{ ticket_id: before.external_id, action: 'updated', changes: {} }],
        });
      });
      if (n % 7 === 0) await foldCounts(store, tenant_id);
    };
    let isDone = false;
    const writing = (async () => {
      for (let n = 0; n < 40; n++) await reopen(n);
      isDone = true;
    })();

    const found: Difference[] = [];
    while (!isDone) found.push(...(await verify()));
    await writing;

    expect(found).toEqual([]);
  });
});
