import { countDelta, type TicketChange } from '#lib/analytics/count-delta.ts';
import { dayMs, nameOfPeriod, startOfDay } from '#lib/analytics/periods.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { countedChanges, deltaWrites } from '#lib/ledger/deltas.ts';
import { takeTurn } from '#lib/ledger/head.ts';
import { recountTickets } from '#lib/ledger/rebuild-stats.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { writesTo, writeTogether } from '#lib/mongo/write-together.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { storeTickets, ticketBatches } from '../tickets.ts';

/** From this many tickets on, counts are generated. */
export const generatedFrom = 500_000;

/** Stores so many tickets of a year, and their counts. */
export const storeCounted = async (
  store: Store,
  tenantId: string,
  size: number,
  { end, bounds }: { end: Date; bounds: readonly Date[] },
): Promise<void> => {
  await store.db.dropDatabase();
  if (size < generatedFrom) {
    await storeTickets(store, tenantId, size, { end, searchable: false });
    await prepareDatabase(store);
    // Not `rebuildStats`: it would give every ticket its search terms, which this bench has no use for.
    await recountTickets(store, tenantId);
    return;
  }
  await prepareDatabase(store);
  await storeGenerated(store, tenantId, size, { end, bounds });
};

/**
 * The counts of so many tickets, by what a fold does, a month at a time; and of the tickets those that an answer reads:
 * the urgent ones, and those of the days on which ranges begin or end. A million of them would not fit into the embedded database.
 */
const storeGenerated = async (
  store: Store,
  tenantId: string,
  size: number,
  { end, bounds }: { end: Date; bounds: readonly Date[] },
): Promise<void> => {
  const partialDays = new Set(bounds.map((at) => startOfDay(at).getTime()));
  const isRead = ({ urgency, created_at }: TicketDoc) =>
    urgency === 'high' || partialDays.has(startOfDay(created_at).getTime());
  const months = new Map<string, TicketChange[]>();
  for (const docs of ticketBatches(tenantId, size, { end, searchable: false })) {
    for (const change of asNew(docs)) {
      const month = nameOfPeriod('month', change.after?.created_at ?? end);
      const known = months.get(month) ?? [];
      months.set(month, known);
      known.push(change);
    }
    await store.db.collection<TicketDoc>('tickets').insertMany(docs.filter(isRead), { ordered: false });
  }
  for (const changes of months.values()) await updateCounts(store, tenantId, countDelta(changes));
};

const asNew = (docs: readonly TicketDoc[]): TicketChange[] =>
  countedChanges(docs.map((after) => ({ before: null, after })));

/** Leaves so many pages' deltas open; the ledger itself would fold some of them. */
export const leaveOpen = async (store: Store, tenantId: string, pages: number, end: Date): Promise<void> => {
  const fresh = ticketBatches(tenantId, pages * 100, { end, searchable: false });
  const changes = asNew([...fresh].flat());
  for (let page = 0; page < pages; page++)
    await inTransaction(store, async (tx) => {
      const head = await takeTurn(tx, tenantId, { numbers: 100, changes: 100 });
      await writeTogether(tx, [writesTo('ledger', deltaWrites(head, changes.slice(page * 100, (page + 1) * 100)))]);
    });
};

/** The start of a range of so many days. */
export const daysBefore = (end: Date, days: number): Date => new Date(end.getTime() - days * dayMs);
