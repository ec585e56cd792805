import type { ObjectId } from 'mongodb';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { keptIds } from './count-delta.ts';
import { type FacetKind, facetKinds, partsOf } from './facets.ts';
import { addToSums, countTickets, docsOfMonth, monthsOf, periodsOfMonth, type Sums } from './recount.ts';
import {
  type CountDoc,
  type CustomerDoc,
  countsCollection,
  idOfCustomer,
  idOfTotal,
  type KeywordDoc,
  keywordsOfAllMonths,
  kindOfMonth,
  type PeriodDoc,
  type TotalDoc,
} from './ticket-counts.ts';

const batchSize = 500;

/**
 * Makes a tenant's statistics anew from its tickets, and gives tickets from before there were stored words theirs. Month by
 * month, each in a transaction that keeps the tenant's writers waiting for that long: it can be done at any time, and
 * again after it was broken off.
 */
export const rebuildStats = async (store: Store, tenantId: string): Promise<{ worded: number; months: number }> => {
  const worded = await wordTickets(store, tenantId);
  const months = await monthsOf(store, tenantId);
  for (const month of months) await rebuildMonth(store, tenantId, month);
  await rebuildTotals(store, tenantId);
  return { worded, months: months.length };
};

const rebuildMonth = (store: Store, tenantId: string, month: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await historyOf(tx, tenantId).takeTurn();
    const docs = docsOfMonth(tenantId, month, await countTickets(tx, tenantId, month));
    const counts = tx.db.collection<CountDoc>(countsCollection);
    await counts.deleteMany(periodsOfMonth(tenantId, month), inSession(tx));
    await counts.deleteMany({ tenant_id: tenantId, kind: kindOfMonth(month) }, inSession(tx));
    if (docs.length > 0) await counts.insertMany(docs, inSession(tx));
  });

/** The totals are the sums of the months. */
const rebuildTotals = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await historyOf(tx, tenantId).takeTurn();
    const sums: Sums = { totals: new Map(), customers: new Map() };
    const months = tx.db
      .collection<PeriodDoc>(countsCollection)
      .find({ tenant_id: tenantId, kind: 'month' }, { ...inSession(tx), sort: { _id: 1 } });
    for await (const { counts = {} } of months)
      for (const [facet, count] of Object.entries(counts)) addToSums(sums, facet, count);
    const keywords = tx.db
      .collection<KeywordDoc>(countsCollection)
      .find({ tenant_id: tenantId, ...keywordsOfAllMonths }, { ...inSession(tx), projection: { key: 1, count: 1 } });
    for await (const { key, count } of keywords) addToSums(sums, `keyword:${key}`, count);

    const docs = tx.db.collection<TotalDoc | CustomerDoc>(countsCollection);
    await docs.deleteMany({ tenant_id: tenantId, kind: { $in: [...facetKinds, 'customer'] } }, inSession(tx));
    const totals = [
      ...[...sums.totals].map(([facet, count]) => totalOf(tenantId, facet, count)),
      ...[...sums.customers].map(([key, ids]) => customerOf(tenantId, key, ids)),
    ];
    if (totals.length > 0) await docs.insertMany(totals, inSession(tx));
  });

const totalOf = (tenantId: string, facet: string, count: number): TotalDoc => ({
  _id: idOfTotal(tenantId, facet),
  tenant_id: tenantId,
  ...partsOf(facet as `${FacetKind}:${string}`),
  count,
});

const customerOf = (tenantId: string, key: string, ids: readonly string[]): CustomerDoc => ({
  _id: idOfCustomer(tenantId, key),
  tenant_id: tenantId,
  kind: 'customer',
  key,
  count: ids.length,
  ticket_ids: ids.slice(-keptIds),
});

/** Stores the words of tickets that have none. A page that gives one its words at the same time is not undone. */
const wordTickets = async (store: Store, tenantId: string): Promise<number> => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const unworded = { tenant_id: tenantId, search_terms: { $exists: false } };
  let worded = 0;
  let after: ObjectId | undefined;
  for (;;) {
    const batch = await tickets
      .find({ ...unworded, ...(after && { _id: { $gt: after } }) }, { sort: { _id: 1 }, limit: batchSize })
      .project<Pick<TicketDoc, 'subject' | 'message'> & { _id: ObjectId }>({ subject: 1, message: 1 })
      .toArray();
    if (batch.length === 0) return worded;
    const { modifiedCount } = await tickets.bulkWrite(
      batch.map(({ _id, subject, message }) => ({
        updateOne: {
          filter: { _id, ...unworded, subject, message },
          update: { $set: wordsOfTicket({ subject, message }) },
        },
      })),
      { ordered: false },
    );
    worded += modifiedCount;
    after = batch.at(-1)?._id;
  }
};
