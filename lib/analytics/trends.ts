import type { Part } from '#lib/mongo/union.ts';
import { dayAt, startOfDayIn, type TimeZone, utc, wallTimeText } from '#lib/time-zone.ts';
import type { Increments } from './count-delta.ts';
import {
  countsByQuarter,
  dayMs,
  hourMs,
  nameOfPart,
  nameOfPeriod,
  quarterMs,
  type Span,
  startOfDay,
} from './periods.ts';
import { countsCollection, idOfPeriod } from './ticket-counts.ts';

/** An hour or a day of a trend; a future one is listed only if it has tickets. */
export type Bucket = Span & { name: string; isToCome?: boolean };

/** The hours and days of the trends, in the local time of their zone. */
export type Trends = { hours: Bucket[]; days: Bucket[] };

/** The counts: parts of periods, and the tickets of a quarter of an hour before a moment. */
export type TrendRow = { period: string; parts: Record<string, number> } | { edge: string; count: number };

const hourCount = 24;
const dayCount = 366;
const usualDays = 30;
/** Future days that are looked at. */
const daysAhead = 366;

/** `span` is the bounded range; `isOpen` says that its start is a default. */
export const trendsOf = (span: Span, isOpen: boolean, zone: TimeZone, now: Date): Trends => {
  const last = span.to < now ? span.to.getTime() - 1 : now.getTime();
  const today = dayAt(zone, last);
  const midnight = Date.parse(today);
  const earliest = midnight + (1 - dayCount) * dayMs;
  const asked = isOpen ? midnight + (1 - usualDays) * dayMs : Date.parse(dayAt(zone, span.from.getTime()));
  const names = daysUntil(Math.max(asked, earliest), span.to > now ? midnight + daysAhead * dayMs : midnight);
  const starts = names.map((name) => startOfDayIn(zone, name));
  const bucketAt = (name: string, index: number): Bucket => ({
    name,
    from: new Date(Math.max(span.from.getTime(), starts[index] ?? 0)),
    to: new Date(Math.min(span.to.getTime(), starts[index + 1] ?? 0)),
    ...(name > today && { isToCome: true }),
  });
  return {
    hours: hoursBefore(zone, last),
    days: names
      .slice(0, -1)
      .map(bucketAt)
      .filter(({ from, to }) => from < to),
  };
};

/** The names of the days from one to another, and of the one after, at which that ends; days are given by their midnight in UTC. */
const daysUntil = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(0, (last - first) / dayMs + 2) }, (_, index) =>
    new Date(first + index * dayMs).toISOString().slice(0, 10),
  );

/** The hour of a moment and those before it. */
const hoursBefore = (zone: TimeZone, last: number): Bucket[] => {
  const hours: Bucket[] = [];
  let [start, end] = [startOfHour(zone, last), startOfHour(zone, last) + hourMs];
  while (hours.length < hourCount) {
    const name = zone === utc ? new Date(start).toISOString() : wallTimeText(zone, start);
    hours.unshift({ name, from: new Date(start), to: new Date(end) });
    [start, end] = [startOfHour(zone, start - 1), start];
  }
  return hours;
};

/** Where clocks go back by half an hour, two hours are shorter. */
const startOfHour = (zone: TimeZone, at: number): number => {
  const offset = zone.offsetAt(at);
  let start = Math.floor((at + offset) / hourMs) * hourMs - offset;
  while (zone.offsetAt(start) !== offset && start + quarterMs <= at) start += quarterMs;
  return start;
};

const daysOf = (span: Span): Span[] => {
  const { from, to } = span;
  if (isWholeDay(span) && from.getTime() % dayMs === 0) return [span];
  const days: Span[] = [];
  for (let at = startOfDay(from).getTime(); at < to.getTime(); at += dayMs)
    days.push({
      from: new Date(Math.max(at, from.getTime())),
      to: new Date(Math.min(at + dayMs, to.getTime())),
    });
  return days;
};

const isWholeDay = ({ from, to }: Span): boolean => to.getTime() - from.getTime() === dayMs;
const isInQuarter = (at: Date): boolean => at.getTime() % quarterMs !== 0;
const startOfQuarter = (at: Date): Date => new Date(Math.floor(at.getTime() / quarterMs) * quarterMs);

/**
 * The documents with the buckets' counts: whole UTC days in their months, quarters of an hour in their days. Only the
 * ends of a range may be within a quarter; there tickets are counted.
 */
export const partsOfTrends = (tenantId: string, { hours, days }: Trends): Part[] => {
  const spans = [...hours, ...days].flatMap(daysOf);
  const partial = spans.filter((span) => !isWholeDay(span));
  const months = new Set(spans.filter(isWholeDay).map(({ from }) => nameOfPeriod('month', from)));
  const partialDays = new Set(partial.map(({ from }) => nameOfPeriod('day', from)));
  const ids = [
    ...[...months].map((name) => idOfPeriod(tenantId, 'month', name)),
    ...[...partialDays].map((name) => idOfPeriod(tenantId, 'day', name)),
  ];
  const edges = new Map(
    partial.flatMap(({ from, to }) => [from, to].filter(isInQuarter).map((at) => [at.toISOString(), at] as const)),
  );
  return [
    {
      coll: countsCollection,
      pipeline: [
        { $match: { tenant_id: tenantId, _id: { $in: ids } } },
        { $project: { _id: 0, period: { $last: { $split: ['$_id', '/'] } }, parts: { $ifNull: ['$parts', {}] } } },
      ],
    },
    ...[...edges].map(([edge, at]) => ({
      coll: 'tickets',
      pipeline: [
        { $match: { tenant_id: tenantId, deleted_at: null, created_at: { $gte: startOfQuarter(at), $lt: at } } },
        { $group: { _id: null, count: { $sum: 1 } } },
        { $project: { _id: 0, edge: { $literal: edge }, count: 1 } },
      ],
    })),
  ];
};

/** The tickets created in each bucket, from the pipelines' rows and what open deltas add to the periods. */
export const countsIn = (
  rows: readonly TrendRow[],
  open: readonly { name: string; parts: Increments }[] = [],
): ((bucket: Bucket) => number) => {
  const parts = new Map<string, Record<string, number>>(
    rows.flatMap((row) => ('period' in row ? [[row.period, { ...row.parts }]] : [])),
  );
  for (const { name, parts: added } of open) {
    const ofPeriod = parts.get(name) ?? {};
    for (const [part, by] of added) ofPeriod[part] = (ofPeriod[part] ?? 0) + by;
    parts.set(name, ofPeriod);
  }
  const edges = new Map(rows.flatMap((row) => ('edge' in row ? [[row.edge, row.count] as const] : [])));
  const days = new Map([...parts].map(([name, ofPeriod]) => [name, countsByQuarter(ofPeriod)] as const));

  /** The tickets of a moment's day that were created before it. */
  const countBefore = (at: Date, day: Date): number => {
    const quarters = Math.floor((at.getTime() - day.getTime()) / quarterMs);
    const inPartialQuarter = isInQuarter(at) ? (edges.get(at.toISOString()) ?? 0) : 0;
    return (days.get(nameOfPeriod('day', day))?.[quarters] ?? 0) + inPartialQuarter;
  };
  const inSpan = (span: Span): number => {
    if (isWholeDay(span)) return parts.get(nameOfPeriod('month', span.from))?.[nameOfPart('month', span.from)] ?? 0;
    const day = startOfDay(span.from);
    return countBefore(span.to, day) - countBefore(span.from, day);
  };
  return (bucket) => daysOf(bucket).reduce((sum, span) => sum + inSpan(span), 0);
};
