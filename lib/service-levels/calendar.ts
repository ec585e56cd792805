import { type HoursRange, type WeeklyHours, weeklyHours } from '#lib/alert-policy/weekly-hours.ts';
import { startOfDayIn, utc, zoneNamed } from '#lib/time-zone.ts';

/** The hours in which time counts: those of a week in a zone, without holidays; no hours: around the clock. */
export type CalendarRules = { time_zone: string; hours: readonly HoursRange[]; holidays: readonly string[] };

/** Counts business time. Times are milliseconds since 1970. */
export type BusinessCalendar = {
  /** The first moment at which so much business time has passed since `from`; null if that takes more than three years. */
  after: (from: number, ms: number) => number | null;
  /** The business time between two moments, of the first three years. */
  between: (from: number, to: number) => number;
};

type Piece = { start: number; end: number };

const dayMs = 86_400_000;
const horizonMs = 3 * 366 * dayMs;

const aroundTheClock: WeeklyHours = { includes: () => true, endOf: () => Infinity, startFrom: (at) => at };

/** A calendar that is ready to count. Its answers are the same for the same arguments. */
export const businessCalendar = ({ time_zone, hours, holidays }: CalendarRules): BusinessCalendar => {
  const zone = zoneNamed(time_zone) ?? utc;
  const week = hours.length === 0 ? aroundTheClock : weeklyHours(hours, zone);
  const daysOff = holidays.toSorted().map((day): Piece => {
    const next = new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
    return { start: startOfDayIn(zone, day), end: startOfDayIn(zone, next) };
  });

  /** What counts next, at a moment or after it; null if nothing does for three years. */
  const pieceFrom = (from: number): Piece | null => {
    for (let at = from; at < from + horizonMs; ) {
      const off = daysOff.find(({ end }) => end > at);
      if (off && off.start <= at) {
        at = off.end;
        continue;
      }
      const start = week.startFrom(at);
      if (start === null) return null;
      if (start === at) return { start, end: Math.min(week.endOf(at), off?.start ?? Infinity) };
      at = start;
    }
    return null;
  };
  /** Behind a piece, where all that is counted comes by. */
  const behind = new Map<number, Piece | null>();
  const pieceBehind = (end: number): Piece | null => {
    const known = behind.get(end);
    if (known !== undefined) return known;
    const next = pieceFrom(end);
    behind.set(end, next);
    return next;
  };
  function* piecesFrom(from: number): Generator<Piece> {
    for (let next = pieceFrom(from); next && next.start < from + horizonMs; next = pieceBehind(next.end)) yield next;
  }

  return {
    after: (from, ms) => {
      let left = ms;
      for (const { start, end } of piecesFrom(from)) {
        if (start + left <= end) return start + left;
        left -= end - start;
      }
      return null;
    },
    between: (from, to) => {
      let sum = 0;
      for (const { start, end } of piecesFrom(from)) {
        if (start >= to) break;
        sum += Math.min(end, to) - start;
      }
      return sum;
    },
  };
};
