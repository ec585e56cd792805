import type { DateRange } from '#lib/date-range.ts';
import type { Counted } from '#lib/tickets/counted.ts';

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

/** Tickets that a day counts by quarters of an hour beside all of them: `07q2-high`. Those of low urgency are the rest. */
export const countedClasses = ['high', 'medium', 'negative'] as const;
export type CountedClass = (typeof countedClasses)[number];

const nameOfClass = (part: string, ofClass: CountedClass): string => `${part}-${ofClass}`;

/** All parts of a period that a ticket is counted in. */
export const partsOfTicket = (
  level: Level,
  { created_at, urgency, sentiment }: Pick<Counted, 'created_at' | 'urgency' | 'sentiment'>,
): string[] => {
  const names = namesOfParts(level, created_at);
  if (level === 'month') return names;
  const itsOwn = countedClasses.filter((one) => one === urgency || one === sentiment);
  return [...names, ...itsOwn.flatMap((one) => names.map((name) => nameOfClass(name, one)))];
};

/**
 * Cumulative counts of a day: the tickets, or those of a class, created before each of its 96 quarters, and before its end.
 */
export const countsByQuarter = (parts: Readonly<Record<string, number>>, ofClass?: CountedClass): number[] => {
  const counts = [0];
  const countOf = (part: string): number => parts[ofClass ? nameOfClass(part, ofClass) : part] ?? 0;
  for (let hour = 0; hour < 24; hour++) {
    const name = `${hour}`.padStart(2, '0');
    const [second = 0, third = 0, fourth = 0] = [1, 2, 3].map((quarter) => countOf(nameOfQuarter(name, quarter)));
    const first = countOf(name) - second - third - fourth;
    for (const count of [first, second, third, fourth]) counts.push((counts.at(-1) ?? 0) + count);
  }
  return counts;
};

/** A half-open span of time. */
export type Span = { from: Date; to: Date };

// Ticket dates are limited to these years, whose period names sort chronologically.
const earliest = new Date(Date.UTC(1990, 0));
const latest = new Date(Date.UTC(2100, 0));

/** What two spans have in common; its end is not after its start if that is nothing. */
export const overlapOf = (one: Span, other: Span): Span => ({
  from: new Date(Math.max(one.from.getTime(), other.from.getTime())),
  to: new Date(Math.min(one.to.getTime(), other.to.getTime())),
});

/** A bounded range. */
export const boundedSpan = ({ from = earliest, to = latest }: DateRange): Span => {
  const within = (at: Date) => (at < earliest ? earliest : at > latest ? latest : at);
  return { from: within(from), to: within(to) };
};

/** A half-open range of period names. */
export type PeriodSpan = { level: Level; from: string; to: string };

/** A span whose tickets are to be added to those of whole days, or taken from them. */
export type Rest = Span & { sign: 1 | -1 };

/** The whole days that are nearest to a span, and what makes them the span: half a day at each end, or less. */
export type Rounded = { days: Span; rests: Rest[] };

/** A span of less than a day has no whole days: it is all rest. */
export const roundedToDays = ({ from, to }: Span): Rounded => {
  const nearest = (at: Date) => startOfDay(new Date(at.getTime() + dayMs / 2));
  const days = { from: nearest(from), to: nearest(to) };
  if (to.getTime() - from.getTime() < dayMs || days.from >= days.to)
    return { days: { from: days.from, to: days.from }, rests: from < to ? [{ from, to, sign: 1 }] : [] };
  const rests: Rest[] = [
    from < days.from ? { from, to: days.from, sign: 1 } : { from: days.from, to: from, sign: -1 },
    to > days.to ? { from: days.to, to, sign: 1 } : { from: to, to: days.to, sign: -1 },
  ];
  return { days, rests: rests.filter((rest) => rest.from < rest.to) };
};

/** As few whole periods as possible: months, and days around them. */
export const periodsOf = ({ from, to }: Span): PeriodSpan[] => {
  const firstMonth = startOfMonth(from, from.getUTCDate() === 1 ? 0 : 1);
  const lastMonth = startOfMonth(to, 0);
  if (firstMonth >= lastMonth) return spanOf('day', from, to);
  return [
    ...spanOf('day', from, firstMonth),
    ...spanOf('month', firstMonth, lastMonth),
    ...spanOf('day', lastMonth, to),
  ];
};

const spanOf = (level: Level, from: Date, to: Date): PeriodSpan[] =>
  from < to ? [{ level, from: nameOfPeriod(level, from), to: nameOfPeriod(level, to) }] : [];

/** A month and the selected days of it; null selects all. */
export type MonthShare = { month: string; days: string[] | null };

/** The months that a span touches, in order, and which of these whole days are theirs. */
export const monthSharesOf = (span: Span, days: Span): MonthShare[] => {
  const shares: MonthShare[] = [];
  for (let start = startOfMonth(span.from, 0); start < span.to; start = startOfMonth(start, 1)) {
    const end = startOfMonth(start, 1);
    const isWhole = start >= days.from && end <= days.to;
    const part = overlapOf({ from: start, to: end }, days);
    shares.push({ month: nameOfPeriod('month', start), days: isWhole ? null : partsOfDays(part) });
  }
  return shares;
};

/** The whole days that are nearest to a span, by month. */
export const wholeDaysByMonth = (span: Span): MonthShare[] => {
  const { days } = roundedToDays(span);
  return days.from < days.to ? monthSharesOf(days, days) : [];
};

const partsOfDays = ({ from, to }: Span): string[] => {
  const days: string[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += dayMs) days.push(nameOfPart('month', new Date(at)));
  return days;
};

export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);

const startOfMonth = (at: Date, later: number): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later));
