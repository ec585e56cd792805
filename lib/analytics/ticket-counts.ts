import { inSession, type Store } from '#lib/mongo/store.ts';
import type { FacetKind } from './facets.ts';
import { decoded } from './names.ts';
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

/** So many ids of a customer's urgent tickets are told. */
export const toldIds = 20;
/** So many are kept, so that after most of those that go there are still enough. */
export const keptIds = 40;

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
