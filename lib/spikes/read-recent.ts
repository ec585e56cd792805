import { dayMs, hourMs, nameOfPart, nameOfPeriod } from '#lib/analytics/periods.ts';
import {
  countsCollection,
  idOfMonthly,
  idOfPeriod,
  type MonthlyDoc,
  type PeriodDoc,
} from '#lib/analytics/ticket-counts.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { only, tenantScope } from '#lib/tickets/tenant-scope.ts';
import type { Recent, RecentTicket, ShareOf } from './find-spikes.ts';

/** Tickets that one check reads: more in an hour shorten what it looks at. */
export const mostRead = 2_000;

const fields = [
  'external_id',
  'customer_id',
  'created_at',
  'keywords',
] as const satisfies readonly (keyof RecentTicket)[];

/** The newest tickets of the hour before a moment, and how far back they reach. */
export const readRecent = async (store: Store, tenantId: string, now: Date): Promise<Recent> => {
  const { tickets: collection, session, living } = tenantScope(store, tenantId);
  const hourAgo = new Date(now.getTime() - hourMs);
  const tickets = await collection
    .find<RecentTicket>(living({ created_at: { $gte: hourAgo, $lt: now } }), {
      ...session,
      projection: { ...only(fields), _id: 0 },
      sort: { created_at: -1, _id: -1 },
      limit: mostRead,
      batchSize: mostRead,
    })
    .toArray();
  const oldest = tickets.length === mostRead ? tickets.at(-1)?.created_at : undefined;
  return { tickets, from: oldest ?? hourAgo, now };
};

/** The days that say how frequent a word is. */
const wordDays = 28;

/** How frequent words were in the last whole days before a moment, by one read of their stored counts. */
export const readShares = async (
  store: Store,
  tenantId: string,
  words: readonly string[],
  now: Date,
): Promise<ShareOf> => {
  const days = Array.from({ length: wordDays }, (_, back) => new Date(now.getTime() - (back + 1) * dayMs));
  const byMonth = Map.groupBy(days, (day) => nameOfPeriod('month', day));
  const found = await store.db
    .collection<MonthlyDoc | PeriodDoc>(countsCollection)
    .find(
      {
        tenant_id: tenantId,
        _id: {
          $in: [...byMonth.keys()].flatMap((month) => [
            idOfPeriod(tenantId, 'month', month),
            ...words.map((word) => idOfMonthly(tenantId, 'keyword', month, word)),
          ]),
        },
      },
      { ...inSession(store), projection: { days: 1, parts: 1 }, batchSize: 1_000 },
    )
    .toArray();
  const countsOf = new Map(
    found.map((doc): [string, Record<string, number>] => [
      doc._id,
      'days' in doc ? doc.days : ((doc as PeriodDoc).parts ?? {}),
    ]),
  );
  const sumOf = (idIn: (month: string) => string): number =>
    [...byMonth].reduce((sum, [month, some]) => {
      const counts = countsOf.get(idIn(month)) ?? {};
      return sum + some.reduce((all, day) => all + (counts[nameOfPart('month', day)] ?? 0), 0);
    }, 0);
  const whole = sumOf((month) => idOfPeriod(tenantId, 'month', month));
  // A word that was never there may come: half a ticket.
  return (word) => (sumOf((month) => idOfMonthly(tenantId, 'keyword', month, word)) + 0.5) / (whole + 1);
};
