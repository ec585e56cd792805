import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { atlasStandIn } from '#test/support/atlas-search/atlas-stand-in.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { describeTicketSearch, idsOf, minute, storeTickets } from '#test/support/ticket-search-suite.ts';

const real = await testStore();
const standIn = atlasStandIn(real.db);
const store: Store = { db: standIn.db, atlasIndex: 'tickets-index' };
await prepareDatabase(store, { pause: async () => standIn.finish('tickets-index') });
const tickets = real.db.collection<TicketDoc>('tickets');

const empty = () => {
  standIn.follow();
  standIn.stages.length = 0;
  return emptyCollections(real);
};

describeTicketSearch('Atlas Search, for which a stand-in answers', { store, empty, settle: async () => {} });

describe('a search by Atlas Search', () => {
  beforeEach(empty);

  it('sends the tenant, every filter, the words and the place as clauses of one compound', async () => {
    await storeTickets(
      store,
      [1, 2].map((n) => ({ external_id: `T-${n}`, subject: 'Lost parcel' })),
    );
    const filters = { q: 'the lost-parcel', urgency: 'low' as const, from_date: minute(-1) };
    const { next_cursor } = await listTickets(store, 'a', { filters, pageSize: 1 });
    standIn.stages.length = 0;
    await listTickets(store, 'a', { filters, pageSize: 1, cursor: next_cursor ?? '' });

    const [last] = await tickets.find({ tenant_id: 'a' }, { sort: { created_at: -1, _id: -1 } }).toArray();
    const words = (path: string | string[], ...queries: string[]) =>
      queries.map((query) => ({ phrase: { path, query } }));
    const isIn = [
      { equals: { path: 'tenant_id', value: 'a' } },
      { equals: { path: 'urgency', value: 'low' } },
      { range: { path: 'created_at', gte: minute(-1) } },
    ];
    const deleted = { range: { path: 'deleted_at', gte: new Date(0) } };
    expect(standIn.stages.at(-1)).toEqual({
      $search: {
        index: 'tickets-index',
        compound: {
          filter: [...isIn, ...words(['subject', 'message'], 'lost-parcel')],
          mustNot: [
            deleted,
            { compound: { filter: words('subject', 'the', 'lost-parcel') } },
            { compound: { filter: words('subject', 'lost-parcel') } },
          ],
        },
        sort: { created_at: -1, _id: -1 },
      },
    });
    expect(standIn.stages[0]).toMatchObject({
      $search: {
        compound: {
          filter: [...isIn, { range: { path: 'created_at', lte: minute(0) } }, ...words('subject', 'lost-parcel')],
          mustNot: [
            deleted,
            {
              compound: {
                filter: [{ range: { path: 'created_at', gte: minute(0) } }, { range: { path: '_id', gte: last?._id } }],
              },
            },
            { compound: { filter: words('subject', 'the', 'lost-parcel') } },
          ],
        },
      },
    });
  });

  it('shows no ticket that left the list since the index last followed, and its pages stay full', async () => {
    const ids = ['gone', 'closed', 'T-1', 'T-2', 'T-3'];
    await storeTickets(
      store,
      ids.map((external_id, n) => ({ external_id, subject: 'parcel', status: 'open', created_at: minute(9 - n) })),
    );
    await standIn.freeze();
    await tickets.updateOne({ external_id: 'gone' }, { $set: { deleted_at: minute(0) } });
    await tickets.updateOne({ external_id: 'closed' }, { $set: { status: 'closed' } });

    const first = await listTickets(store, 'a', { filters: { q: 'parcel', status: ['open'] }, pageSize: 2 });

    expect(first.tickets.map(({ ticket_id }) => ticket_id)).toEqual(['T-1', 'T-2']);
    expect(await idsOf(store, { q: 'parcel', status: ['open'] }, 2)).toEqual(['T-1', 'T-2', 'T-3']);
  });

  it('finds nothing by what was erased, though the index still has it', async () => {
    await storeTickets(store, [
      { external_id: 'T-1', customer_id: 'jane@example.com', subject: 'parcel', message: 'Quendolyn' },
      { external_id: 'T-2', customer_id: 'C-2', subject: 'parcel', message: '' },
    ]);
    await standIn.freeze();
    expect(await idsOf(store, { q: 'Quendolyn' })).toEqual(['T-1']);
    await eraseCustomer(store, 'a', 'jane@example.com', { deadline: Number.POSITIVE_INFINITY });

    for (const q of ['Quendolyn', 'jane@example.com', 'Quendolyn T-1'])
      expect([q, await idsOf(store, { q })]).toEqual([q, []]);
    expect(await idsOf(store, { q: 'parcel' })).toEqual(['T-2']);
    expect(await idsOf(store, { q: 'T-1' })).toEqual(['T-1']);
  });

  it('stores no terms of words, but of numbers, by which an erasure names customers of a similar id', async () => {
    await storeTickets(store, [
      { external_id: 'T-1', customer_id: 'Jane', subject: 'parcel' },
      { external_id: 'T-2', customer_id: 'JANE', subject: 'parcel' },
    ]);
    const stored = await tickets.findOne({ external_id: 'T-1' });
    expect(stored?.term_hashes).toEqual(termHashes('a', ['#t1', '#jane']));
    expect(await eraseCustomer(store, 'a', 'Jane', { deadline: Number.POSITIVE_INFINITY })).toMatchObject({
      similarCustomers: 1,
    });
  });

  it('refuses a cursor of a search by stored terms, which has other tiers', async () => {
    await storeTickets(
      real,
      [1, 2].map((n) => ({ external_id: `T-${n}`, subject: 'parcel' })),
    );
    const { next_cursor } = await listTickets(real, 'a', { filters: { q: 'parcel' }, pageSize: 1 });
    const asked = { filters: { q: 'parcel' }, pageSize: 1, cursor: next_cursor ?? '' };
    await expect(listTickets(store, 'a', asked)).rejects.toMatchObject({ status: 422 });
  });
});
