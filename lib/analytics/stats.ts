import * as z from 'zod';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { toldIds } from './count-delta.ts';
import type { FacetKind } from './facets.ts';
import { decoded } from './names.ts';
import { dayMs, hourMs, nameOfPart, nameOfPeriod, startOfDay } from './periods.ts';

/** So many keywords are told, the most frequent ones. */
export const keywordLimit = 10;

/** A customer with so many urgent tickets is at risk. */
export const atRiskFrom = 2;
/** So many customers at risk are told, those with the most urgent tickets. */
export const customerLimit = 500;

const count = z.int();

export const statsView = z
  .object({
    tenant_id: z.string(),
    from_date: z.iso.datetime().nullable(),
    to_date: z.iso.datetime().nullable(),
    total_tickets: count,
    by_status: z.record(z.string(), count),
    by_urgency: z.record(z.enum(urgencies), count),
    by_sentiment: z.record(z.enum(sentiments), count),
    urgency_high_ratio: z.number().describe('0 if there are no tickets'),
    negative_sentiment_ratio: z.number().describe('0 if there are no tickets'),
    hourly_trend: z
      .array(z.object({ hour: z.iso.datetime(), count }))
      .describe(
        'The last 24 hours, the current one last; with an earlier to_date the 24 hours before it. Whole UTC hours',
      ),
    daily_trend: z
      .array(z.object({ day: z.iso.date(), count }))
      .describe(
        'Day by day over the range, of a longer one the last 366 days; without a range the last 30. Whole UTC days',
      ),
    top_keywords: z.array(z.object({ keyword: z.string(), count })).describe(`At most ${keywordLimit}`),
    at_risk_customers: z
      .array(z.object({ customer_id: z.string(), high_urgency_count: count, ticket_ids: z.array(z.string()) }))
      .describe(
        `Customers with ${atRiskFrom} urgent tickets or more, at most ${customerLimit}, and at most ${toldIds} ids of each`,
      ),
  })
  .meta({ id: 'Stats' });

export type Stats = z.infer<typeof statsView>;

export type StatsRange = { from?: Date | undefined; to?: Date | undefined };

/** What the counts say, keys encoded: facets, customers with ids of tickets, and the parts of periods by their names. */
export type CountRow = { kind: FacetKind | 'customer'; key: string; count: number; ticket_ids?: string[] };
export type PartsRow = { period: string; parts: Record<string, number> };

/** The hours and days that the trends tell of. */
export type Trends = { hours: Date[]; days: Date[] };

export const trendsOf = ({ from, to }: StatsRange, now: Date): Trends => {
  const end = to && to < now ? to : now;
  const lastHour = Math.floor((end.getTime() - (end === now ? 0 : 1)) / hourMs) * hourMs;
  const lastDay = startOfDay(new Date(lastHour)).getTime();
  const firstDay = from ? startOfDay(from).getTime() : lastDay - 29 * dayMs;
  const dayCount = Math.min(366, Math.max(0, (lastDay - firstDay) / dayMs + 1));
  return { hours: lastMoments(24, hourMs, lastHour), days: lastMoments(dayCount, dayMs, lastDay) };
};

const lastMoments = (length: number, stepMs: number, last: number): Date[] =>
  Array.from({ length }, (_, index) => new Date(last - (length - 1 - index) * stepMs));

/** The names of the day and the month whose parts tell of an hour and of a day. */
export const periodsOfTrends = ({ hours, days }: Trends) => ({
  days: [...new Set(hours.map((hour) => nameOfPeriod('day', hour)))],
  months: [...new Set(days.map((day) => nameOfPeriod('month', day)))],
});

/** The answer from what the counts say. */
export const statsFrom = (
  tenantId: string,
  { from, to }: StatsRange,
  trends: Trends,
  rows: readonly CountRow[],
  periods: readonly PartsRow[],
): Stats => {
  const byKind = (kind: CountRow['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ ...row, key: decoded(row.key) }))
      .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  const countsOf = (kind: CountRow['kind']) => Object.fromEntries(byKind(kind).map(({ key, count }) => [key, count]));
  const parts = new Map(periods.map((row) => [row.period, row.parts]));
  const byUrgency = { high: 0, medium: 0, low: 0, ...countsOf('urgency') };
  const bySentiment = { positive: 0, neutral: 0, negative: 0, ...countsOf('sentiment') };
  const total = byUrgency.high + byUrgency.medium + byUrgency.low;
  const ratio = (part: number) => (total === 0 ? 0 : part / total);
  return {
    tenant_id: tenantId,
    from_date: from?.toISOString() ?? null,
    to_date: to?.toISOString() ?? null,
    total_tickets: total,
    by_status: countsOf('status'),
    by_urgency: byUrgency,
    by_sentiment: bySentiment,
    urgency_high_ratio: ratio(byUrgency.high),
    negative_sentiment_ratio: ratio(bySentiment.negative),
    hourly_trend: trends.hours.map((hour) => ({
      hour: hour.toISOString(),
      count: parts.get(nameOfPeriod('day', hour))?.[nameOfPart('day', hour)] ?? 0,
    })),
    daily_trend: trends.days.map((day) => ({
      day: nameOfPeriod('day', day),
      count: parts.get(nameOfPeriod('month', day))?.[nameOfPart('month', day)] ?? 0,
    })),
    top_keywords: byKind('keyword').map(({ key, count }) => ({ keyword: key, count })),
    at_risk_customers: byKind('customer').map(({ key, count, ticket_ids = [] }) => ({
      customer_id: key,
      high_urgency_count: count,
      ticket_ids: ticket_ids.map(decoded).toReversed(), // kept as they came
    })),
  };
};
