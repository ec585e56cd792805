import { dayMs, nameOfPart, nameOfPeriod, startOfDay } from '#lib/analytics/periods.ts';
import type { Store } from '#lib/mongo/store.ts';

const hourNames = Array.from({ length: 24 }, (_, hour) => `${hour}`.padStart(2, '0'));

/** Stores the counts of whole days before a moment, with two tickets in each hour. */
export const storePast = async (store: Store, tenantId: string, now: Date, days = 56): Promise<void> => {
  const midnights = Array.from({ length: days }, (_, back) => new Date(startOfDay(now).getTime() - (back + 1) * dayMs));
  const docOf = (level: 'day' | 'month', name: string, parts: [string, number][]) => ({
    ...{ _id: `${tenantId}/${level}/${name}` as never, tenant_id: tenantId, kind: level },
    parts: Object.fromEntries(parts),
  });
  const ofDays = midnights.map((at) =>
    docOf(
      'day',
      nameOfPeriod('day', at),
      hourNames.map((hour) => [hour, 2]),
    ),
  );
  const byMonth = Map.groupBy(midnights, (at) => nameOfPeriod('month', at));
  const ofMonths = [...byMonth].map(([month, some]) =>
    docOf(
      'month',
      month,
      some.map((at) => [nameOfPart('month', at), 48]),
    ),
  );
  await store.db.collection('ticket_counts').insertMany([...ofDays, ...ofMonths]);
};
