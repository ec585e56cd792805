import type { DateRange } from '#lib/date-range.ts';

/** Tickets are counted by the UTC day and month in which they were created. */
export const levels = ['day', 'month'] as const;
export type Level = (typeof levels)[number];

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const quarterMs = 900_000;

/** `2026-01-31` or `2026-01`: names in the order of time. */
export const nameOfPeriod = (level: Level, at: Date): string => at.toISOString().slice(0, level === 'day' ? 10 : 7);

/** `07`: the hour of a day, the day of a month. */
export const nameOfPart = (level: Level, at: Date): string =>
  level === 'day' ? at.toISOString().slice(11, 13) : at.toISOString().slice(8, 10);

/**
 * `07q2`: a quarter of an hour. Days and hours of time zones begin with a UTC quarter, so that they can be put together; the
 * first of an hour is not kept, as it is what the others leave.
 */
const nameOfQuarter = (hour: string, quarter: number): string => `${hour}q${quarter}`;

/** Each part of a period that a moment lies in. */
export const namesOfParts = (level: Level, at: Date): string[] => {
  const name = nameOfPart(level, at);
  const quarter = Math.floor((at.getTime() % hourMs) / quarterMs);
  return level === 'month' || quarter === 0 ? [name] : [name, nameOfQuarter(name, quarter)];
};

/** From the parts of a day how many of its tickets were created before each of its 96 quarters, and before its end. */
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

/** From a moment on and up to another, which is not in it. */
export type Span = { from: Date; to: Date };

// No provider's ticket is older or newer; the names of these years' periods are in the order of time.
const earliest = new Date(Date.UTC(1990, 0));
const latest = new Date(Date.UTC(2100, 0));

/** A range with both ends. */
export const boundedSpan = ({ from = earliest, to = latest }: DateRange): Span => {
  const within = (at: Date) => (at < earliest ? earliest : at > latest ? latest : at);
  return { from: within(from), to: within(to) };
};

/** Periods by name, from the first on and up to the last, which is not in it. */
export type PeriodSpan = { level: Level; from: string; to: string };

/** Whole periods to be summed up, and what is left of the span at its ends. */
export type Cover = { periods: PeriodSpan[]; rests: Span[] };

/**
 * Covers a span with as few whole periods as there are: months, days around them, and less than a day at each end. Every
 * moment of the span lies in exactly one of them.
 */
export const coverOf = ({ from, to }: Span): Cover => {
  const firstDay = startOfDay(new Date(from.getTime() + dayMs - 1));
  const lastDay = startOfDay(to);
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

const spanOf = (level: Level, from: Date, to: Date): PeriodSpan[] =>
  from < to ? [{ level, from: nameOfPeriod(level, from), to: nameOfPeriod(level, to) }] : [];

/** A month and those of its days that are meant; null stands for all of them. */
export type MonthShare = { month: string; days: string[] | null };

/** The months that a span touches, in order of time, with the days that lie in it as a whole. */
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

const wholeDaysIn = ({ from, to }: Span): string[] => {
  const days: string[] = [];
  for (let at = startOfDay(new Date(from.getTime() + dayMs - 1)).getTime(); at + dayMs <= to.getTime(); at += dayMs)
    days.push(nameOfPart('month', new Date(at)));
  return days;
};

export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);

const startOfMonth = (at: Date, later: number): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later));
