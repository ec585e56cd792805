import * as z from 'zod';
import type { DateRange } from '#lib/date-range.ts';
import { foldedStatus, type IsFinished } from '#lib/tickets/status.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { type TimeZone, utc } from '#lib/time-zone.ts';
import {
  atRiskFrom,
  type CountRow,
  commonestForm,
  keywordLimit,
  listedIds,
  mostFirst,
  statusLimit,
} from './count-rows.ts';
import { decoded } from './names.ts';
import type { Bucket, Trends } from './trends.ts';

/** From this many tickets on, a word in more than half of them is dropped as uninformative. */
const commonWordsFrom = 20;

const count = z.int();

export const statsView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime().nullable().describe('Start of the range, inclusive'),
      to_date: z.iso.datetime().nullable().describe('End of the range, exclusive'),
      time_zone: z.string().describe('Time zone of the days and hours in the trends'),
      total_tickets: count,
      open_tickets: count.describe('Tickets that are not finished'),
      by_status: z
        .record(z.string(), count)
        .describe(
          `Spellings of the same status are counted together, under the most frequent one. At most ${statusLimit}, those with the most tickets`,
        ),
      other_statuses: count.describe('Tickets in statuses that by_status does not list'),
      by_urgency: z.record(z.enum(urgencies), count),
      by_sentiment: z.record(z.enum(sentiments), count),
      unjudged_tickets: count.describe('Tickets in no language that triage supports'),
      urgency_high_ratio: z.number().describe('0 if there are no tickets'),
      negative_sentiment_ratio: z.number().describe('0 if there are no tickets'),
      hourly_trend: z
        .array(z.object({ hour: z.iso.datetime({ offset: true }), count }))
        .describe(
          'The last 24 hours, ending with the current one, or the 24 hours before an earlier to_date. Whole hours of the time zone',
        ),
      daily_trend: z
        .array(z.object({ day: z.iso.date(), count }))
        .describe(
          'Tickets per day of the range, limited to its last 366 days, or to the last 30 without from_date. The first and last day count only tickets within the range. Future days, up to a year ahead, are listed if they have tickets',
        ),
      outside_daily_trend: count.describe('Tickets of the range created on days that daily_trend does not list'),
      top_keywords: z
        .array(z.object({ keyword: z.string(), count }))
        .describe(
          `At most ${keywordLimit}. Forms of a word are counted together, under the most frequent one. From ${commonWordsFrom} tickets on, words that occur in more than half of them are left out`,
        ),
      at_risk_customers: z
        .array(z.object({ customer_id: z.string(), high_urgency_count: count, ticket_ids: z.array(z.string()) }))
        .describe(
          `Customers with at least ${atRiskFrom} urgent tickets; at most as many as \`customers\` allows, those with the most first, then by id, with the ids of at most ${listedIds} of their tickets, newest first`,
        ),
    })
    .meta({ id: 'Stats' }),
);

export type Stats = z.infer<typeof statsView>;

/** The tickets to count, the time zone of the trends, and the greatest number of customers at risk. */
export type StatsRange = DateRange & { zone?: TimeZone; customers?: number };

/** The newest urgent tickets of customers, by encoded customer id. */
export type UrgentIds = ReadonlyMap<string, readonly string[]>;

type Row = Omit<CountRow, 'kind'>;

/** Assembles the response from the rows of counts. */
export const statsFrom = (
  tenantId: string,
  { from, to, zone = utc }: StatsRange,
  { hours, days }: Trends,
  { rows, atRisk, urgentIds }: { rows: readonly CountRow[]; atRisk: readonly CountRow[]; urgentIds: UrgentIds },
  countIn: (bucket: Bucket) => number,
  isFinished: IsFinished,
): Stats => {
  const byKind = (kind: CountRow['kind']): Row[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ ...row, key: decoded(row.key) }))
      .toSorted(mostFirst);
  const statuses = byStatus(byKind('status'));
  const byUrgency = { high: 0, medium: 0, low: 0, ...countsOf(byKind('urgency')) };
  const bySentiment = { positive: 0, neutral: 0, negative: 0, ...countsOf(byKind('sentiment')) };
  const total = byUrgency.high + byUrgency.medium + byUrgency.low;
  const ratio = (part: number) => (total === 0 ? 0 : part / total);
  const daily = days
    .map((bucket) => ({ day: bucket.name, count: countIn(bucket), isToCome: bucket.isToCome ?? false }))
    .filter(({ count, isToCome }) => count > 0 || !isToCome)
    .map(({ day, count }) => ({ day, count }));
  return {
    tenant_id: tenantId,
    from_date: from?.toISOString() ?? null,
    to_date: to?.toISOString() ?? null,
    time_zone: zone.name,
    total_tickets: total,
    open_tickets: sumOf(statuses.filter(({ key }) => !isFinished(key))),
    by_status: countsOf(statuses.slice(0, statusLimit)),
    other_statuses: sumOf(statuses.slice(statusLimit)),
    by_urgency: byUrgency,
    by_sentiment: bySentiment,
    unjudged_tickets: sumOf(byKind('judged')),
    urgency_high_ratio: ratio(byUrgency.high),
    negative_sentiment_ratio: ratio(bySentiment.negative),
    hourly_trend: hours.map((bucket) => ({ hour: bucket.name, count: countIn(bucket) })),
    daily_trend: daily,
    outside_daily_trend: total - sumOf(daily),
    top_keywords: topKeywordsOf(rows).map((row) => ({ keyword: commonestForm(row), count: row.count })),
    at_risk_customers: atRisk.map(({ key, count }) => ({
      customer_id: decoded(key),
      high_urgency_count: count,
      ticket_ids: [...(urgentIds.get(key) ?? [])],
    })),
  };
};

/** The customers with the most urgent tickets. */
export const customersAtRisk = (rows: readonly CountRow[], limit: number): CountRow[] =>
  rows
    .filter(({ kind, count }) => kind === 'customer' && count >= atRiskFrom)
    .toSorted(mostFirst)
    .slice(0, limit);

/** The top informative keywords. */
export const topKeywordsOf = (rows: readonly CountRow[]): CountRow[] => {
  const total = sumOf(rows.filter(({ kind }) => kind === 'urgency'));
  return rows
    .filter(({ kind, count }) => kind === 'keyword' && (total < commonWordsFrom || 2 * count <= total))
    .toSorted(mostFirst)
    .slice(0, keywordLimit);
};

const sumOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

const countsOf = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ key, count }) => [key, count]));

/** Merges the spellings of a status under the first of them. */
const byStatus = (spellings: readonly Row[]): Row[] =>
  [...Map.groupBy(spellings, ({ key }) => foldedStatus(key)).values()]
    .map((rows) => ({ key: rows[0]?.key ?? '', count: sumOf(rows) }))
    .toSorted(mostFirst);
