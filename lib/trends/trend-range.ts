import { dayMs, hourMs, quarterMs, type Span } from '#lib/analytics/periods.ts';
import type { ZonedRange } from '#lib/date-range.ts';
import { badInput } from '#lib/errors.ts';
import { dayAt, startOfDayIn, type TimeZone, utc, wallTimeText } from '#lib/time-zone.ts';

/** A range in whole quarters of an hour, and the zone of its days and hours. */
export type TrendRange = Span & { zone: TimeZone };

export const mostTrendDays = 366;
const usualDays = 30;

/** A range of up to so many days is shown by the hour. */
const mostDaysByHour = 3;

/**
 * The asked range, its start rounded down and its end up; without a start the 30 days before its end, and without an end until now.
 * @throws RequestError if it is too long
 */
export const trendRange = ({ from, to, zone }: ZonedRange, now: Date): TrendRange => {
  const end = Math.ceil((to ?? now).getTime() / quarterMs) * quarterMs;
  const firstDay = dayAt(zone, end - 1 - (usualDays - 1) * dayMs);
  const start = from ? Math.floor(from.getTime() / quarterMs) * quarterMs : startOfDayIn(zone, firstDay);
  // A day more, since a year of local days may be longer than one of UTC.
  if (end - start > (mostTrendDays + 1) * dayMs)
    throw badInput([
      { in: 'query', path: 'from_date', message: `must be at most ${mostTrendDays} days before to_date` },
    ]);
  return { from: new Date(start), to: new Date(Math.max(start, end)), zone };
};

export type Interval = 'hour' | 'day';
export type TrendBucket = Span & { name: string };

/** The hours or days of a range, in order and without a gap; the first and the last one as far as they are in it. */
export const bucketsOf = ({ from, to, zone }: TrendRange): { interval: Interval; buckets: TrendBucket[] } => {
  const interval = to.getTime() - from.getTime() <= mostDaysByHour * dayMs ? 'hour' : 'day';
  const endAfter = interval === 'hour' ? endOfHour : endOfDay;
  const buckets: TrendBucket[] = [];
  for (let start = from.getTime(); start < to.getTime(); ) {
    const end = Math.min(endAfter(zone, start), to.getTime());
    const name = zone === utc ? new Date(start).toISOString() : wallTimeText(zone, start);
    buckets.push({ name, from: new Date(start), to: new Date(end) });
    start = end;
  }
  return { interval, buckets };
};

const endOfDay = (zone: TimeZone, at: number): number => {
  const next = new Date(Date.parse(dayAt(zone, at)) + dayMs).toISOString().slice(0, 10);
  return Math.max(startOfDayIn(zone, next), at + quarterMs); // a zone may skip a day
};

/** Where the clocks go back by half an hour, the hour in which they do is longer. */
const endOfHour = (zone: TimeZone, at: number): number => {
  const rest = hourMs - ((at + zone.offsetAt(at)) % hourMs);
  return at + rest;
};
