import { isDeepStrictEqual } from 'node:util';
import type { AnyBulkWriteOperation, WithId } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import type { Clock } from './clock.ts';
import { type Outcome, type Timing, timingOf } from './dues.ts';
import { measures } from './policy.ts';

/** The clocks of one ticket. It holds no words of the ticket. */
export type ClockDoc = Clock & Timing & { tenant_id: string; ticket_id: string };

/** What finished tickets of one day were, by `resolution.high.met`. */
export type LevelCountsDoc = {
  _id: string;
  tenant_id: string;
  day: string;
  counts: Record<string, Record<string, Record<string, number>>>;
};

export const clocksCollection = (store: Store) => store.db.collection<ClockDoc>('service_clocks');
export const levelCountsCollection = (store: Store) => store.db.collection<LevelCountsDoc>('service_counts');

/** A ticket's clocks before and after; null: none. */
export type ClockChange = { ticketId: string; before: WithId<ClockDoc> | null; after: ClockDoc | null };

/** The clocks of a tenant. Whoever writes them writes the tenant's levels in the same transaction, or reads them by `next_at`. */
export const clocksOf = (store: Store, tenant_id: string) => {
  const clocks = clocksCollection(store);
  const session = inSession(store);
  return {
    async ofTickets(ticketIds: readonly string[]): Promise<Map<string, WithId<ClockDoc>>> {
      const found = await clocks.find({ tenant_id, ticket_id: { $in: [...ticketIds] } }, session).toArray();
      return new Map(found.map((clock) => [clock.ticket_id, clock]));
    },

    some: (limit: number): Promise<WithId<ClockDoc>[]> => clocks.find({ tenant_id }, { ...session, limit }).toArray(),

    /** Those of which something is to be notified by now, the longest due first. */
    due: (now: Date, limit: number): Promise<WithId<ClockDoc>[]> =>
      clocks
        .find(
          // Not every server knows that what has a time exists, as the index demands.
          { tenant_id, next_at: { $exists: true, $lte: now } },
          { ...session, sort: { next_at: 1 }, limit },
        )
        .toArray(),

    /** Open tickets by when they are due first, those that are over longest first. */
    bySoonest: (limit: number): Promise<ClockDoc[]> =>
      clocks
        .find(
          { tenant_id, due_at: { $exists: true } },
          { ...session, sort: { due_at: 1 }, limit, projection: { _id: 0 } },
        )
        .toArray(),

    /** Notes what is notified now. */
    async notified(some: readonly WithId<ClockDoc>[]): Promise<void> {
      const operations = some.map(({ _id, dues = {} }): AnyBulkWriteOperation<ClockDoc> => {
        const { next_at } = timingOf(dues);
        const update = next_at ? { $set: { dues, next_at } } : { $set: { dues }, $unset: { next_at: true as const } };
        return { updateOne: { filter: { _id }, update } };
      });
      if (operations.length > 0) await clocks.bulkWrite(operations, session);
    },

    /** Writes what changed, and counts it. */
    async write(changes: readonly ClockChange[]): Promise<void> {
      const operations = changes.flatMap(({ before, after }) => writesOf(before, after));
      if (operations.length > 0) await clocks.bulkWrite(operations, session);
      await addOutcomes(store, tenant_id, changes);
    },
  };
};

/** How many open tickets of each tenant have missed a service level by now, counted up to `limit`, and since when. */
export const missedLevelsAmong = async (
  store: Store,
  tenantIds: readonly string[],
  { now, limit }: { now: Date; limit: number },
): Promise<Map<string, { count: number; since: Date }>> => {
  const rows = await rowsOfEach<{ _id: string; count: number; since: Date }>(
    store,
    'service_clocks',
    tenantIds,
    (tenant_id) => [
      { $match: { tenant_id, due_at: { $exists: true, $lte: now } } },
      { $sort: { due_at: 1 } },
      { $limit: limit },
      { $group: { _id: '$tenant_id', count: { $sum: 1 }, since: { $min: '$due_at' } } },
    ],
  );
  return new Map(rows.map(({ _id, count, since }) => [_id, { count, since }]));
};

const writesOf = (before: WithId<ClockDoc> | null, after: ClockDoc | null): AnyBulkWriteOperation<ClockDoc>[] => {
  if (!before) return after ? [{ insertOne: { document: after } }] : [];
  const { _id, ...stored } = before;
  if (!after) return [{ deleteOne: { filter: { _id } } }];
  return isDeepStrictEqual(stored, after) ? [] : [{ replaceOne: { filter: { _id }, replacement: after } }];
};

/** The counts of an outcome, by name. */
export const countedIn = (outcome: Outcome | undefined): string[] =>
  outcome ? measures.flatMap((each) => (outcome[each] ? [`${each}.${outcome.urgency}.${outcome[each]}`] : [])) : [];

const addOutcomes = async (store: Store, tenant_id: string, changes: readonly ClockChange[]): Promise<void> => {
  const days = new Map<string, Map<string, number>>();
  const add = (outcome: Outcome | undefined, by: 1 | -1): void => {
    if (!outcome) return;
    const counts = days.get(outcome.day) ?? new Map<string, number>();
    days.set(outcome.day, counts);
    for (const name of countedIn(outcome)) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before?.counted, -1);
    add(after?.counted, 1);
  }
  const operations = [...days].flatMap(([day, counts]): AnyBulkWriteOperation<LevelCountsDoc>[] => {
    const increments = [...counts].filter(([, by]) => by !== 0).map(([name, by]) => [`counts.${name}`, by] as const);
    if (increments.length === 0) return [];
    const update = { $inc: Object.fromEntries(increments), $setOnInsert: { tenant_id, day } };
    return [{ updateOne: { filter: { _id: `${tenant_id}|${day}` }, update, upsert: true } }];
  });
  if (operations.length > 0) await levelCountsCollection(store).bulkWrite(operations, inSession(store));
};
