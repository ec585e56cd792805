import { momentOfWallTime, type TimeZone, wallTimeAt } from '#lib/time-zone.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of some days of the week, by the clock; those that end at or before their start end on the next day. */
export type HoursRange = { days: readonly Weekday[]; from: string; to: string };

/** A week's hours in a zone. Times are milliseconds since 1970. */
export type WeeklyHours = {
  /** Whether a time is within the hours. */
  includes: (at: number) => boolean;
  /** When the hours that include a time end; the time itself if none do. */
  endOf: (at: number) => number;
  /** When the next hours start, at that time or later; null if the week has none. */
  startFrom: (at: number) => number | null;
};

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const minutesOfWeek = 7 * 1440;

/** A range on one day, in minutes since its midnight. */
type Span = { from: number; to: number };
type Interval = { start: number; end: number };

/**
 * The hours of a week. A range starts and ends once a day: where the clocks repeat an hour the first one counts, and
 * where they skip the start or the end it is the moment of the change. Hours must leave a part of the week free.
 */
export const weeklyHours = (ranges: readonly HoursRange[], zone: TimeZone): WeeklyHours => {
  const spans = weekdays.map((day) => ranges.filter(({ days }) => days.includes(day)).map(spanOf));
  const intervalsOf = (day: number): Interval[] =>
    (spans[weekdayOf(day)] ?? [])
      .map(({ from, to }) => ({
        start: momentOfWallTime(zone, day * dayMs + from * minuteMs),
        end: momentOfWallTime(zone, day * dayMs + to * minuteMs),
      }))
      .filter(({ start, end }) => start < end);
  const dayOf = (at: number): number => Math.floor(wallTimeAt(zone, at) / dayMs);
  /** The end of the last interval that includes a time. Zones have skipped a day, and repeated a midnight. */
  const endOfOne = (at: number): number =>
    Math.max(
      at,
      ...[-2, -1, 0, 1]
        .flatMap((days) => intervalsOf(dayOf(at) + days))
        .filter(({ start, end }) => start <= at && at < end)
        .map(({ end }) => end),
    );
  return {
    includes: (at) => endOfOne(at) > at,
    endOf: (at) => {
      let end = at;
      for (let next = endOfOne(end); next > end; next = endOfOne(end)) end = next;
      return end;
    },
    startFrom: (at) => {
      if (ranges.length === 0) return null;
      if (endOfOne(at) > at) return at;
      const today = dayOf(at);
      // A change of the clocks can swallow the only hours of a week.
      for (let day = today - 1; day <= today + 15; day++) {
        const starts = intervalsOf(day).map(({ start }) => start);
        const next = Math.min(...starts.filter((start) => start >= at));
        if (next !== Infinity) return next;
      }
      return null;
    },
  };
};

/** True if no minute of a week is outside the hours. */
export const coversWeek = (ranges: readonly HoursRange[]): boolean => {
  const covered = new Set<number>();
  for (const range of ranges)
    for (const day of range.days) {
      const { from, to } = spanOf(range);
      const start = weekdays.indexOf(day) * 1440;
      for (let minute = from; minute < to; minute++) covered.add((start + minute) % minutesOfWeek);
    }
  return covered.size === minutesOfWeek;
};

const spanOf = ({ from, to }: HoursRange): Span => {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return { from: start, to: end > start ? end : end + 1440 };
};

/** `09:30`; `24:00` is the end of a day. */
const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** By days since 1970, which began on a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
