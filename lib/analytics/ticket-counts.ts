import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type CountDelta, countDelta, type PeriodDelta, type TicketChange } from './count-delta.ts';
import { type FacetKind, partsOf } from './facets.ts';
import type { Level } from './periods.ts';

/** How many living tickets a tenant has under one facet, over all time. */
export type TotalDoc = { _id: string; tenant_id: string; kind: FacetKind; key: string; count: number };

/** How many living tickets were created in one period, under each facet; of a day also by hour, of a month by day. */
export type PeriodDoc = {
  _id: string;
  tenant_id: string;
  kind: Level;
  counts?: Record<string, number>;
  parts?: Record<string, number>;
};

export const countsCollection = 'ticket_counts';

// Tenants' names have no slash, so no name of one tenant begins with the prefix of another.
export const idOfTotal = (tenantId: string, facet: string): string => `${tenantId}/${facet}`;
export const idOfPeriod = (tenantId: string, level: Level, name: string): string => `${tenantId}/${level}/${name}`;

/** The counts of a tenant's tickets, kept by whoever writes tickets and in the same transaction. */
export const ticketCountsOf = (store: Store, tenantId: string) => {
  const counts = store.db.collection<TotalDoc | PeriodDoc>(countsCollection);
  const session = inSession(store);

  return {
    /**
     * Makes the counts follow what a transaction does to tickets. Everything that writes tickets calls this with each
     * ticket that it changes, as it was and as it is then; whoever does not makes the statistics wrong.
     */
    async follow(changes: readonly TicketChange[]): Promise<void> {
      const operations = operationsOf(tenantId, countDelta(changes));
      if (operations.length > 0) await counts.bulkWrite(operations, { ...session, ordered: true });
    },
  };
};

type Operation = AnyBulkWriteOperation<TotalDoc | PeriodDoc>;

const operationsOf = (tenantId: string, { totals, periods }: CountDelta): Operation[] => {
  const fewer = [...totals].filter(([, by]) => by < 0).map(([facet]) => idOfTotal(tenantId, facet));
  const lessened = periods.filter(isLessened).map(({ level, name }) => idOfPeriod(tenantId, level, name));
  return [
    ...[...totals].map(
      ([facet, by]): Operation => increment(idOfTotal(tenantId, facet), tenantId, partsOf(facet), { count: by }),
    ),
    ...periods.map(
      ({ level, name, counts, parts }): Operation =>
        increment(
          idOfPeriod(tenantId, level, name),
          tenantId,
          { kind: level },
          {
            ...prefixed('counts', counts),
            ...prefixed('parts', parts),
          },
        ),
    ),
    // What counts nothing any more goes: it may be the last trace of a person's words.
    ...(lessened.length > 0 ? [{ updateMany: { filter: { _id: { $in: lessened } }, update: withoutZeros } }] : []),
    ...(fewer.length > 0 ? [{ deleteMany: { filter: { _id: { $in: fewer }, count: 0 } } }] : []),
  ];
};

const increment = (_id: string, tenantId: string, set: Document, by: Record<string, number>): Operation => ({
  updateOne: {
    filter: { _id },
    update: { $inc: by, $setOnInsert: { tenant_id: tenantId, ...set } },
    upsert: true,
  },
});

const isLessened = ({ counts, parts }: PeriodDelta): boolean =>
  [...counts.values(), ...parts.values()].some((by) => by < 0);

const prefixed = (field: string, increments: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...increments].map(([key, by]) => [`${field}.${key}`, by]));

const nonZeros = (field: string): Document => ({
  $arrayToObject: {
    $filter: { input: { $objectToArray: { $ifNull: [`$${field}`, {}] } }, cond: { $ne: ['$$this.v', 0] } },
  },
});

const withoutZeros: Document[] = [{ $set: { counts: nonZeros('counts'), parts: nonZeros('parts') } }];
