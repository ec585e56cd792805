import type { AnyBulkWriteOperation, ObjectId } from 'mongodb';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { partsOf } from './facets.ts';
import { type Counts, countTickets, monthsOf, type PeriodCounts, periodsOfMonth } from './recount.ts';
import { countsCollection, idOfPeriod, idOfTotal, type PeriodDoc, type TotalDoc } from './ticket-counts.ts';
import { keptTotals } from './verify-stats.ts';

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
    const periods = [...(await countTickets(tx, tenantId, month)).values()];
    const docs = tx.db.collection<PeriodDoc>(countsCollection);
    await docs.deleteMany(periodsOfMonth(tenantId, month), inSession(tx));
    if (periods.length > 0)
      await docs.insertMany(
        periods.map((period) => docOf(tenantId, period)),
        inSession(tx),
      );
  });

const docOf = (tenantId: string, { level, name, counts, parts }: PeriodCounts): PeriodDoc => ({
  _id: idOfPeriod(tenantId, level, name),
  tenant_id: tenantId,
  kind: level,
  counts: Object.fromEntries(counts),
  parts: Object.fromEntries(parts),
});

/** The totals are the sums of the months. */
const rebuildTotals = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await historyOf(tx, tenantId).takeTurn();
    const kept = await keptTotals(tx, tenantId);
    const summed = await sumOfMonths(tx, tenantId);
    const operations = [...new Set([...kept.keys(), ...summed.keys()])]
      .filter((facet) => kept.get(facet) !== summed.get(facet))
      .map((facet): AnyBulkWriteOperation<TotalDoc> => {
        const filter = { _id: idOfTotal(tenantId, facet) };
        const count = summed.get(facet);
        return count === undefined
          ? { deleteOne: { filter } }
          : { replaceOne: { filter, replacement: { tenant_id: tenantId, ...partsOf(facet), count }, upsert: true } };
      });
    if (operations.length > 0)
      await tx.db.collection<TotalDoc>(countsCollection).bulkWrite(operations, { ...inSession(tx), ordered: false });
  });

const sumOfMonths = async (store: Store, tenantId: string): Promise<Counts> => {
  const sums = store.db
    .collection<PeriodDoc>(countsCollection)
    .aggregate<{ _id: string; count: number }>(
      [
        { $match: { tenant_id: tenantId, kind: 'month' } },
        { $project: { pair: { $objectToArray: { $ifNull: ['$counts', {}] } } } },
        { $unwind: '$pair' },
        { $group: { _id: '$pair.k', count: { $sum: '$pair.v' } } },
      ],
      inSession(store),
    );
  const counts: Counts = new Map();
  for await (const { _id, count } of sums) counts.set(_id, count);
  return counts;
};

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
