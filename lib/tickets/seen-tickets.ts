import type { Filter } from 'mongodb';
import { inBatches } from '#lib/in-batches.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type Counted, countedProjection } from './counted.ts';
import { holding, type PageRecord, pageRecordsCollection } from './page-records.ts';
import { only, tenantScope } from './tenant-scope.ts';
import type { TicketDoc } from './ticket.ts';

/** Tickets that are looked at together, and page records whose tickets are. */
const ticketBatch = 1_000;
const recordBatch = 10;

/** What an imported ticket says instead of a run, until a list shows it: none misses it. */
export const seenByImport = 'import';

/** Runs of which some met a ticket that is not missed. */
export type Witnesses = {
  jobIds: readonly string[];
  /** Also not missed: tickets that an incremental pass of this moment or later has changed. */
  confirmedSince?: Date | undefined;
  /** Nor are tickets that did not change since: their help desk may have archived them. */
  archivedBefore?: Date | undefined;
};

/** Living tickets that none of some runs has met: those that are on no page record, and those that are. */
const missedTicketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  const records = store.db.collection<PageRecord>(pageRecordsCollection);

  /** Of these tickets, those that a page record of one of the runs holds; a mark of an earlier release may be older. */
  const heldFor = async (jobIds: readonly string[], ids: readonly string[]): Promise<Set<string>> => {
    const found = await records
      .find({ ...holding(tenantId, ids), job_id: { $in: [...jobIds] } }, { ...session, projection: { ids: 1 } })
      .toArray();
    return new Set(found.flatMap((record) => record.ids));
  };

  /** The missed ones of those that are on no page record, in batches. */
  const missedByMark = async function* <Fields extends Pick<Counted, 'external_id'>>(
    witnesses: Witnesses,
    projection: Record<string, number>,
  ): AsyncGenerator<Fields[]> {
    const isElsewhere = { seen_by: { $type: 'string' as const, $nin: [seenByImport, ...witnesses.jobIds] } };
    const options = { ...session, projection };
    const marked = tickets.find<Fields>(living({ ...isElsewhere, ...notApart(witnesses) }), options);
    for await (const batch of inBatches(marked, ticketBatch)) {
      const ids = batch.map(({ external_id }) => external_id);
      const held = await heldFor(witnesses.jobIds, ids);
      yield batch.filter(({ external_id }) => !held.has(external_id));
    }
  };

  /** Filters of the missed ones on page records, some records each. */
  const missedOnRecords = async function* (witnesses: Witnesses): AsyncGenerator<Filter<TicketDoc>> {
    const others = records.find(
      { tenant_id: tenantId, kind: 'page', job_id: { $nin: [...witnesses.jobIds] } },
      { ...session, projection: { ids: 1 } },
    );
    for await (const batch of inBatches(others, recordBatch)) {
      const ids = batch.flatMap((record) => record.ids);
      yield living({ external_id: { $in: ids }, seen_by: { $exists: false }, ...notApart(witnesses) });
    }
  };

  return { missedByMark, missedOnRecords };
};

/**
 * Which tickets of a tenant its runs have met, and which they have missed: by the page records that hold them, and by
 * the marks of those that are on none.
 */
export const seenTicketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, ofTenant } = tenantScope(store, tenantId);
  const { missedByMark, missedOnRecords } = missedTicketsOf(store, tenantId);
  const records = store.db.collection<PageRecord>(pageRecordsCollection);

  const missedBy = async function* (witnesses: Witnesses): AsyncGenerator<Counted[]> {
    yield* missedByMark<Counted>(witnesses, countedProjection);
    for await (const missed of missedOnRecords(witnesses))
      yield await tickets.find<Counted>(missed, { ...session, projection: countedProjection }).toArray();
  };

  return {
    /** How many tickets a run has met, deleted ones with them. */
    async countSeenBy(jobId: string): Promise<number> {
      const heldBy = [
        { $match: { tenant_id: tenantId, kind: 'page', job_id: jobId } },
        { $group: { _id: null, count: { $sum: { $size: '$ids' } } } },
      ];
      const [held] = await records.aggregate<{ count: number }>(heldBy, session).toArray();
      return (held?.count ?? 0) + (await tickets.countDocuments(ofTenant({ seen_by: jobId }), session));
    },

    /** How many living tickets none of these runs has met. Counted by the database: it may be nearly all of them. */
    async countMissedBy(witnesses: Witnesses): Promise<number> {
      let count = 0;
      for await (const batch of missedByMark(witnesses, only(['external_id']))) count += batch.length;
      for await (const missed of missedOnRecords(witnesses)) count += await tickets.countDocuments(missed, session);
      return count;
    },

    /** Living tickets that none of these runs has met. */
    async findMissedBy(witnesses: Witnesses, limit: number): Promise<Counted[]> {
      const missed: Counted[] = [];
      for await (const batch of missedBy(witnesses)) {
        missed.push(...batch);
        if (missed.length >= limit) break;
      }
      return missed.slice(0, limit);
    },
  };
};

/** Those that are gone by their help desk's word are no missed ones either. */
const notApart = ({ confirmedSince, archivedBefore }: Omit<Witnesses, 'jobIds'>): Filter<TicketDoc> => ({
  ...(confirmedSince && { confirmed_at: { $not: { $gte: confirmedSince } }, gone: { $exists: false } }),
  ...(archivedBefore && { updated_at: { $gte: archivedBefore } }),
});
