import type { Document } from 'mongodb';
import type { Increments } from '#lib/analytics/count-delta.ts';
import type { OpenKind } from '#lib/analytics/facets.ts';
import type { MonthShare } from '#lib/analytics/periods.ts';
import { countsCollection, kindOfMonth, type MonthlyDoc } from '#lib/analytics/ticket-counts.ts';
import { addTo } from '#lib/analytics/ticket-tally.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';

export type MonthlyRow = Pick<MonthlyDoc, 'kind' | 'key' | 'count' | 'days'>;

export const monthlyFields = { _id: 0, kind: 1, key: 1, count: 1, days: 1 } as const;

/** The counts of months that a filter finds. */
export const readMonthly = (store: Store, filter: Document): Promise<MonthlyRow[]> =>
  store.db
    .collection<MonthlyDoc>(countsCollection)
    .find<MonthlyRow>(filter, { ...inSession(store), projection: monthlyFields, batchSize: 2_000 })
    .toArray();

/** Adds to the counts of a kind, by key, what these shares of months have of it; rows of other months add nothing. */
export const withMonthly = (
  sums: Increments,
  rows: readonly MonthlyRow[],
  kind: OpenKind,
  shares: readonly MonthShare[],
): Increments => {
  const shareOf = new Map<string, MonthShare>(shares.map((share) => [kindOfMonth(kind, share.month), share]));
  for (const { kind: kindOfRow, key, count, days } of rows) {
    const share = shareOf.get(kindOfRow);
    if (share) addTo(sums, key, share.days?.reduce((sum, day) => sum + (days[day] ?? 0), 0) ?? count);
  }
  return sums;
};
