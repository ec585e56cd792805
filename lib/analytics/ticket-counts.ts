import { inSession, type Store } from '#lib/mongo/store.ts';
import type { FacetKind } from './facets.ts';
import { decoded } from './names.ts';
import type { Level } from './periods.ts';

/**
 * A tenant's living tickets under one facet, over all time; for a keyword also those with a form other than its stem.
 * Keys are encoded.
 */
export type TotalDoc = {
  _id: string;
  tenant_id: string;
  kind: FacetKind;
  key: string;
  count: number;
  forms?: Record<string, number>;
};

/** Listed ids of a customer's urgent tickets. */
export const listedIds = 20;
/** Stored ids: more, so that enough are left after deletions. */
export const keptIds = 40;

/** A customer's number of living urgent tickets, and some of their ids: at least `listedIds`, if there are as many. */
export type CustomerDoc = {
  _id: string;
  tenant_id: string;
  kind: 'customer';
  key: string;
  count: number;
  ticket_ids: string[];
};

/** The living tickets created in one period, by facet without keywords; for a day also by hour, for a month by day. */
export type PeriodDoc = {
  _id: string;
  tenant_id: string;
  kind: Level;
  counts?: Record<string, number>;
  parts?: Record<string, number>;
};

/** The living tickets created in one month with a keyword, in total and by day. */
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

// Tenant ids have no slash, so no prefix is the beginning of another tenant's.
export const idOfTotal = (tenantId: string, facet: string): string => `${tenantId}/${facet}`;
export const idOfCustomer = (tenantId: string, customer: string): string => `${tenantId}/customer:${customer}`;
export const idOfPeriod = (tenantId: string, level: Level, name: string): string => `${tenantId}/${level}/${name}`;
export const idOfKeyword = (tenantId: string, month: string, word: string): string =>
  `${tenantId}/keyword/${month}/${word}`;

/** The kind of a month's keyword counts; sorts chronologically. */
export const kindOfMonth = (month: string) => `keyword/${month}` as const;
export const keywordsOfAllMonths = { kind: { $gte: 'keyword/', $lt: 'keyword/~' } } as const;

/** The most frequent statuses of a tenant that are looked up by name. */
const mostStatuses = 10_000;

/** The statuses of a tenant's living tickets, in their spellings. */
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
