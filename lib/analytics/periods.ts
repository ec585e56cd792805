import type { DateRange } from '#lib/date-range.ts';

/** Tickets are counted by the UTC day and month of their creation. */
export const levels = ['day', 'month'] as const;
export type Level = (typeof levels)[number];

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const quarterMs = 900_000;

/** `2026-01-31` or `2026-01`: lexical order is chronological. */
export const nameOfPeriod = (level: Level, at: Date): string => at.toISOString().slice(0, level === 'day' ? 10 : 7);

/** `07`: an hour of a day, or a day of a month. */
export const nameOfPart = (level: Level, at: Date): string =>
  level === 'day' ? at.toISOString().slice(11, 13) : at.toISOString().slice(8, 10);

/**
 * `07q2`: a quarter of an hour. Days and hours of all time zones start on a UTC quarter. The first quarter of an hour
 * is not stored: it is the rest.
 */
const nameOfQuarter = (hour: string, quarter: number): string => `${hour}q${quarter}`;

/** All parts of a period that contain a moment. */
export const namesOfParts = (level: Level, at: Date): string[] => {
  const name = nameOfPart(level, at);
  const quarter = Math.floor((at.getTime() % hourMs) / quarterMs);
  return level === 'month' || quarter === 0 ? [name] : [name, nameOfQuarter(name, quarter)];
};

/** Cumulative counts of a day: the tickets created before each of its 96 quarters, and before its end. */
export const countsByQuarter = (parts: Readonly<Record<string, number>>): number[] => {
  const counts = [0];
  for (let hour = 0; hour < 24; hour++) {
    const name = `${hour}`.padStart(2, '0');
    const [second = 0, third = 0, fourth = 0] = [1, 2, 3].map((quarter) => parts[nameOfQuarter(name, quarter)] ?? 0);
    const first = (parts[name] ?? 0) - second - third - fourth;
    for (const count of [first, second, third, fourth]) counts.push((counts.at(-1) ?? 0) + count);
  }
  return counts;
};

/** A half-open span of time. */
export type Span = { from: Date; to: Date };

// Ticket dates are limited to these years, whose period names sort chronologically.
const earliest = new Date(Date.UTC(1990, 0));
const latest = new Date(Date.UTC(2100, 0));

/** A bounded range. */
export const boundedSpan = ({ from = earliest, to = latest }: DateRange): Span => {
  const within = (at: Date) => (at < earliest ? earliest : at > latest ? latest : at);
  return { from: within(from), to: within(to) };
};

/** A half-open range of period names. */
export type PeriodSpan = { level: Level; from: string; to: string };

/** Whole periods, and the rest of the span at its ends. */
export type Cover = { periods: PeriodSpan[]; rests: Span[] };

/**
 * Covers a span with as few whole periods as possible: months, days around them, and less than a day at each end. Every
 * moment of the span is covered exactly once.
 */
export const coverOf = (span: Span): Cover => {
  const { from, to } = span;
  const { from: firstDay, to: lastDay } = wholeDaysOf(span);
  if (firstDay >= lastDay) return { periods: [], rests: from < to ? [{ from, to }] : [] };
  const firstMonth = startOfMonth(firstDay, firstDay.getUTCDate() === 1 ? 0 : 1);
  const lastMonth = startOfMonth(lastDay, 0);
  const days = (start: Date, end: Date) => spanOf('day', start, end);
  return {
    periods: [
      ...(firstMonth < lastMonth
        ? [...days(firstDay, firstMonth), ...spanOf('month', firstMonth, lastMonth), ...days(lastMonth, lastDay)]
        : days(firstDay, lastDay)),
    ],
    rests: [
      { from, to: firstDay },
      { from: lastDay, to },
    ].filter((rest) => rest.from < rest.to),
  };
};

/** The days that lie wholly in a span; none if its end is not after its start. */
export const wholeDaysOf = ({ from, to }: Span): Span => ({
  from: startOfDay(new Date(from.getTime() + dayMs - 1)),
  to: startOfDay(to),
});

const spanOf = (level: Level, from: Date, to: Date): PeriodSpan[] =>
  from < to ? [{ level, from: nameOfPeriod(level, from), to: nameOfPeriod(level, to) }] : [];

/** A month and the selected days of it; null selects all. */
export type MonthShare = { month: string; days: string[] | null };

/** The months that a span touches, in order, with the days that lie wholly in it. */
export const monthSharesOf = ({ from, to }: Span): MonthShare[] => {
  const shares: MonthShare[] = [];
  for (let start = startOfMonth(from, 0); start < to; start = startOfMonth(start, 1)) {
    const end = startOfMonth(start, 1);
    const isWhole = start >= from && end <= to;
    const part = { from: start > from ? start : from, to: end < to ? end : to };
    shares.push({ month: nameOfPeriod('month', start), days: isWhole ? null : wholeDaysIn(part) });
  }
  return shares;
};

const wholeDaysIn = (span: Span): string[] => {
  const { from, to } = wholeDaysOf(span);
  const days: string[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += dayMs) days.push(nameOfPart('month', new Date(at)));
  return days;
};

export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);

const startOfMonth = (at: Date, later: number): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later));
