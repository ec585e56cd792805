import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type CountDelta, countDelta, keptIds, type PeriodDelta, type TicketChange, toldIds } from './count-delta.ts';
import { type FacetKind, partsOf } from './facets.ts';
import { decoded, encoded } from './names.ts';
import type { Level } from './periods.ts';

/**
 * How many living tickets a tenant has under one facet, over all time; of a keyword also how many have it in a form that is
 * not its stem. Keys of these documents are encoded.
 */
export type TotalDoc = {
  _id: string;
  tenant_id: string;
  kind: FacetKind;
  key: string;
  count: number;
  forms?: Record<string, number>;
};

/** How many living urgent tickets a customer has, and some of their ids: `toldIds` at least, if there are so many. */
export type CustomerDoc = {
  _id: string;
  tenant_id: string;
  kind: 'customer';
  key: string;
  count: number;
  ticket_ids: string[];
};

/**
 * How many living tickets were created in one period, under each facet but the keywords; of a day also by hour, of a
 * month by day.
 */
export type PeriodDoc = {
  _id: string;
  tenant_id: string;
  kind: Level;
  counts?: Record<string, number>;
  parts?: Record<string, number>;
};

/** How many living tickets that were created in one month have a keyword, and how many of each of its days. */
export type KeywordDoc = {
  _id: string;
  tenant_id: string;
  kind: `keyword/${string}`;
  key: string;
  count: number;
  days: Record<string, number>;
  forms?: Record<string, number>;
};

export type CountDoc = TotalDoc | CustomerDoc | PeriodDoc | KeywordDoc;

export const countsCollection = 'ticket_counts';

// Tenants' names have no slash, so no name of one tenant begins with the prefix of another.
export const idOfTotal = (tenantId: string, facet: string): string => `${tenantId}/${facet}`;
export const idOfCustomer = (tenantId: string, customer: string): string => `${tenantId}/customer:${customer}`;
export const idOfPeriod = (tenantId: string, level: Level, name: string): string => `${tenantId}/${level}/${name}`;
export const idOfKeyword = (tenantId: string, month: string, word: string): string =>
  `${tenantId}/keyword/${month}/${word}`;

/** The kind of all keywords' counts of a month; in the order of time. */
export const kindOfMonth = (month: string) => `keyword/${month}` as const;
export const keywordsOfAllMonths = { kind: { $gte: 'keyword/', $lt: 'keyword/~' } } as const;

/** So many statuses of a tenant are known by their names, those of most tickets. */
const mostStatuses = 10_000;

/** The statuses of a tenant's living tickets, as they are spelt there. */
export const keptStatuses = async (store: Store, tenantId: string): Promise<string[]> => {
  const totals = await store.db
    .collection<TotalDoc>(countsCollection)
    .find(
      { tenant_id: tenantId, kind: 'status' },
      { ...inSession(store), projection: { key: 1 }, sort: { count: -1, key: 1 }, limit: mostStatuses },
    )
    .toArray();
  return totals.map(({ key }) => decoded(key));
};

/** The counts of a tenant's tickets, kept by whoever writes tickets and in the same transaction. */
export const ticketCountsOf = (store: Store, tenantId: string) => {
  const counts = store.db.collection<CountDoc>(countsCollection);
  const customers = store.db.collection<CustomerDoc>(countsCollection);
  const session = inSession(store);

  /** Looks up ids for customers of whose kept ones too many went. */
  const refill = async (ids: readonly string[]): Promise<void> => {
    const wanting = await customers
      .find(
        { _id: { $in: [...ids] }, $expr: { $lt: [{ $size: '$ticket_ids' }, { $min: ['$count', toldIds] }] } },
        { ...session, projection: { key: 1 } },
      )
      .toArray();
    for (const { _id, key } of wanting) {
      const urgent = await store.db
        .collection<TicketDoc>('tickets')
        .find(
          { tenant_id: tenantId, deleted_at: null, customer_id: decoded(key), urgency: 'high' },
          { ...session, projection: { external_id: 1 }, sort: { created_at: -1, _id: -1 }, limit: keptIds },
        )
        .toArray();
      const ticketIds = urgent.map(({ external_id }) => encoded(external_id)).toReversed();
      await customers.updateOne({ _id }, { $set: { ticket_ids: ticketIds } }, session);
    }
  };

  return {
    /**
     * Makes the counts follow what a transaction did to tickets. Everything that writes tickets calls this after it, with
     * each ticket that it changed, as it was and as it is; whoever does not makes the statistics wrong. History comes
     * first: it puts the tenant's transactions in line, so that they never meet in one of these documents.
     */
    async follow(changes: readonly TicketChange[]): Promise<void> {
      const delta = countDelta(changes);
      const operations = operationsOf(tenantId, delta);
      if (operations.length > 0) await counts.bulkWrite(operations, { ...session, ordered: true });
      const lessened = [...delta.customers].filter(([, { went }]) => went.length > 0);
      if (lessened.length > 0) await refill(lessened.map(([customer]) => idOfCustomer(tenantId, customer)));
    },
  };
};

type Operation = AnyBulkWriteOperation<CountDoc>;

const operationsOf = (tenantId: string, delta: CountDelta): Operation[] => [
  ...additionsTo(tenantId, delta),
  ...clearancesOf(tenantId, delta),
];

const additionsTo = (tenantId: string, { totals, forms, customers, periods, keywords }: CountDelta): Operation[] => [
  ...[...new Set([...totals.keys(), ...[...forms.keys()].map((stem) => `keyword:${stem}` as const)])].map((facet) => {
    const { kind, key } = partsOf(facet);
    return upsert(idOfTotal(tenantId, facet), {
      $inc: { count: totals.get(facet) ?? 0, ...(kind === 'keyword' && prefixed('forms', forms.get(key))) },
      $setOnInsert: { tenant_id: tenantId, kind, key },
    });
  }),
  ...[...customers].flatMap(([customer, { came, went }]) => [
    upsert(idOfCustomer(tenantId, customer), {
      $inc: { count: came.length - went.length },
      $push: { ticket_ids: { $each: came, $slice: -keptIds } },
      $setOnInsert: { tenant_id: tenantId, kind: 'customer', key: customer },
    }),
    ...(went.length > 0 ? [pullIds(idOfCustomer(tenantId, customer), went)] : []),
  ]),
  ...periods.map(({ level, name, counts, parts }) =>
    upsert(idOfPeriod(tenantId, level, name), {
      $inc: { ...prefixed('counts', counts), ...prefixed('parts', parts) },
      $setOnInsert: { tenant_id: tenantId, kind: level },
    }),
  ),
  ...keywords.map(({ month, stem, days, forms }) =>
    upsert(idOfKeyword(tenantId, month, stem), {
      $inc: {
        count: [...days.values()].reduce((sum, by) => sum + by, 0),
        ...prefixed('days', days),
        ...prefixed('forms', forms),
      },
      $setOnInsert: { tenant_id: tenantId, kind: kindOfMonth(month), key: stem },
    }),
  ),
];

/** What counts nothing any more goes: it may be the last trace of a person's words. */
const clearancesOf = (tenantId: string, { totals, forms, customers, periods, keywords }: CountDelta): Operation[] => {
  const lessenedPeriods = periods.filter(isLessened).map(({ level, name }) => idOfPeriod(tenantId, level, name));
  const lessenedForms = [
    ...[...forms].filter(([, by]) => hasLess(by)).map(([stem]) => idOfTotal(tenantId, `keyword:${stem}`)),
    ...keywords.filter(({ forms }) => hasLess(forms)).map(({ month, stem }) => idOfKeyword(tenantId, month, stem)),
  ];
  const lessenedCounts = [
    ...[...totals].filter(([, by]) => by < 0).map(([facet]) => idOfTotal(tenantId, facet)),
    ...[...customers].filter(([, { went }]) => went.length > 0).map(([customer]) => idOfCustomer(tenantId, customer)),
    ...keywords.filter(({ days }) => hasLess(days)).map(({ month, stem }) => idOfKeyword(tenantId, month, stem)),
  ];
  return [
    ...clearance(lessenedPeriods, withoutZeros),
    ...clearance(lessenedForms, withoutZeroForms),
    ...(lessenedCounts.length > 0 ? [{ deleteMany: { filter: { _id: { $in: lessenedCounts }, count: 0 } } }] : []),
  ];
};

const clearance = (ids: readonly string[], update: Document[]): Operation[] =>
  ids.length > 0 ? [{ updateMany: { filter: { _id: { $in: [...ids] } }, update } }] : [];

const upsert = (_id: string, update: Document): Operation => ({
  updateOne: { filter: { _id }, update, upsert: true },
});

const pullIds = (_id: string, ids: readonly string[]): Operation => ({
  updateOne: { filter: { _id }, update: { $pull: { ticket_ids: { $in: [...ids] } } } },
});

const hasLess = (increments: ReadonlyMap<string, number>): boolean => [...increments.values()].some((by) => by < 0);

const isLessened = ({ counts, parts }: PeriodDelta): boolean => hasLess(counts) || hasLess(parts);

const prefixed = (field: string, increments: ReadonlyMap<string, number> = new Map()): Record<string, number> =>
  Object.fromEntries([...increments].map(([key, by]) => [`${field}.${key}`, by]));

const nonZeros = (field: string): Document => ({
  $arrayToObject: {
    $filter: { input: { $objectToArray: { $ifNull: [`$${field}`, {}] } }, cond: { $ne: ['$$this.v', 0] } },
  },
});

const withoutZeros: Document[] = [{ $set: { counts: nonZeros('counts'), parts: nonZeros('parts') } }];
const withoutZeroForms: Document[] = [{ $set: { forms: nonZeros('forms') } }];
