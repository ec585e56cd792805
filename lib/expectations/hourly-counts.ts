import { dayMs, nameOfPeriod } from '#lib/analytics/periods.ts';
import { countsCollection, idOfPeriod, type PeriodDoc } from '#lib/analytics/ticket-counts.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';

/** Tickets created in each hour of whole UTC days, from midnight of the first of them. */
export type HourlyCounts = { from: Date; hours: readonly number[] };

export const hoursADay = 24;

/** The days that are looked back at: eight of each weekday. */
export const daysBack = 56;

const hourNames = Array.from({ length: hoursADay }, (_, hour) => `${hour}`.padStart(2, '0'));

/**
 * The hours of the last whole days before a midnight, by one read of their stored counts. They begin on the first day with
 * a ticket: nothing is known of the time before.
 */
export const readHourlyCounts = async (store: Store, tenantId: string, until: Date): Promise<HourlyCounts> => {
  const days = Array.from({ length: daysBack }, (_, back) => new Date(until.getTime() - (daysBack - back) * dayMs));
  const ids = days.map((day) => idOfPeriod(tenantId, 'day', nameOfPeriod('day', day)));
  const found = await store.db
    .collection<PeriodDoc>(countsCollection)
    .find({ tenant_id: tenantId, _id: { $in: ids } }, { ...inSession(store), projection: { parts: 1 } })
    .toArray();
  const partsOf = new Map(found.map(({ _id, parts = {} }) => [_id, parts]));
  const hoursOf = (id: string): number[] => hourNames.map((hour) => partsOf.get(id)?.[hour] ?? 0);
  const counts = ids.map(hoursOf);
  const first = counts.findIndex((hours) => hours.some((count) => count > 0));
  return first < 0 ? { from: until, hours: [] } : { from: days[first] ?? until, hours: counts.slice(first).flat() };
};
