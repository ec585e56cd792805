import * as z from 'zod';
import type { DateRange } from '#lib/date-range.ts';
import { foldedStatus, type IsFinished } from '#lib/tickets/status.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { type TimeZone, utc } from '#lib/time-zone.ts';
import { atRiskFrom, type CountRow, customerLimit, keywordLimit } from './count-rows.ts';
import { decoded } from './names.ts';
import { listedIds } from './ticket-counts.ts';
import type { Bucket, Trends } from './trends.ts';

/** From this many tickets on, a word in more than half of them is dropped as uninformative. */
const commonWordsFrom = 20;

const count = z.int();

export const statsView = z
  .object({
    tenant_id: z.string(),
    from_date: z.iso.datetime().nullable().describe('The first moment of the range'),
    to_date: z.iso.datetime().nullable().describe('The first moment behind the range'),
    time_zone: z.string().describe('Whose days and hours the trends use'),
    total_tickets: count,
    open_tickets: count.describe('Those of them that are not finished'),
    by_status: z
      .record(z.string(), count)
      .describe('One row for all spellings of a status, under that of most of its tickets'),
    by_urgency: z.record(z.enum(urgencies), count),
    by_sentiment: z.record(z.enum(sentiments), count),
    urgency_high_ratio: z.number().describe('0 if there are no tickets'),
    negative_sentiment_ratio: z.number().describe('0 if there are no tickets'),
    hourly_trend: z
      .array(z.object({ hour: z.iso.datetime({ offset: true }), count }))
      .describe(
        'The last 24 hours, the current one last; with an earlier to_date the 24 hours before it. Whole hours of the time zone',
      ),
    daily_trend: z
      .array(z.object({ day: z.iso.date(), count }))
      .describe(
        'By day over the range, at most its last 366 days; without from_date the last 30. The first and the last day count only as far as they are in the range. Future days, up to a year ahead, are listed if they have tickets',
      ),
    outside_daily_trend: count.describe('Tickets of the range that were created on none of these days'),
    top_keywords: z
      .array(z.object({ keyword: z.string(), count }))
      .describe(
        `At most ${keywordLimit}; forms of a word count together, under the commonest. Of ${commonWordsFrom} tickets and more without words that stand in more than half of them`,
      ),
    at_risk_customers: z
      .array(z.object({ customer_id: z.string(), high_urgency_count: count, ticket_ids: z.array(z.string()) }))
      .describe(
        `Customers with ${atRiskFrom} urgent tickets or more, at most ${customerLimit}, and at most ${listedIds} ids of each`,
      ),
  })
  .meta({ id: 'Stats' });

export type Stats = z.infer<typeof statsView>;

/** The tickets to count, and the time zone of the trends. */
export type StatsRange = DateRange & { zone?: TimeZone };

type Row = Omit<CountRow, 'kind'>;

/** Assembles the response from the rows of counts. */
export const statsFrom = (
  tenantId: string,
  { from, to, zone = utc }: StatsRange,
  { hours, days }: Trends,
  rows: readonly CountRow[],
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
    by_status: countsOf(statuses),
    by_urgency: byUrgency,
    by_sentiment: bySentiment,
    urgency_high_ratio: ratio(byUrgency.high),
    negative_sentiment_ratio: ratio(bySentiment.negative),
    hourly_trend: hours.map((bucket) => ({ hour: bucket.name, count: countIn(bucket) })),
    daily_trend: daily,
    outside_daily_trend: total - sumOf(daily),
    top_keywords: topKeywordsOf(rows).map((row) => ({ keyword: commonestForm(row), count: row.count })),
    at_risk_customers: byKind('customer').map(({ key, count, ticket_ids = [] }) => ({
      customer_id: key,
      high_urgency_count: count,
      ticket_ids: ticket_ids.map(decoded).toReversed(), // stored oldest first
    })),
  };
};

/** The top informative keywords. */
export const topKeywordsOf = (rows: readonly CountRow[]): CountRow[] => {
  const total = sumOf(rows.filter(({ kind }) => kind === 'urgency'));
  return rows
    .filter(({ kind, count }) => kind === 'keyword' && (total < commonWordsFrom || 2 * count <= total))
    .toSorted(mostFirst)
    .slice(0, keywordLimit);
};

/** A keyword's most frequent form; the first by name on a tie. */
const commonestForm = ({ key, spelt }: CountRow): string => {
  const forms = Object.entries(spelt?.forms ?? {}).map(([form, count]) => ({ key: form, count }));
  const itself = { key, count: (spelt?.count ?? 0) - sumOf(forms) };
  return [itself, ...forms].toSorted(mostFirst)[0]?.key ?? key;
};

const mostFirst = (one: Row, other: Row): number => other.count - one.count || (one.key < other.key ? -1 : 1);

const sumOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

const countsOf = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ key, count }) => [key, count]));

/** Merges the spellings of a status under the first of them. */
const byStatus = (spellings: readonly Row[]): Row[] =>
  [...Map.groupBy(spellings, ({ key }) => foldedStatus(key)).values()]
    .map((rows) => ({ key: rows[0]?.key ?? '', count: sumOf(rows) }))
    .toSorted(mostFirst);
