import {
  type CountedClass,
  countedClasses,
  countsByQuarter,
  dayMs,
  quarterMs,
  type Span,
} from '#lib/analytics/periods.ts';
import type { TimeZone } from '#lib/time-zone.ts';

/** The tickets of a quarter of an hour, all and by class. */
export type Quarter = { at: number; tickets: number } & Record<CountedClass, number>;

/** The quarters of a span that have tickets, in order, from the parts of its UTC days. */
export const quartersIn = function* (
  days: ReadonlyMap<string, Readonly<Record<string, number>>>,
  { from, to }: Span,
): Generator<Quarter> {
  for (const name of [...days.keys()].toSorted()) {
    const midnight = Date.parse(name);
    const parts = days.get(name) ?? {};
    const [all, ...byClass] = [undefined, ...countedClasses].map((one) => countsByQuarter(parts, one));
    for (let index = 0; index < dayMs / quarterMs; index++) {
      const at = midnight + index * quarterMs;
      if (at < from.getTime() || at >= to.getTime()) continue;
      const countIn = (sums: readonly number[] = []): number => (sums[index + 1] ?? 0) - (sums[index] ?? 0);
      const tickets = countIn(all);
      const [high, medium, negative] = byClass.map(countIn) as [number, number, number];
      if (tickets > 0) yield { at, tickets, high, medium, negative };
    }
  }
};

/** The weekday in a zone, Monday first, and the hour; offsets are looked up once a day where they do not change. */
export const hourOfWeekIn = (zone: TimeZone): ((at: number) => { weekday: number; hour: number }) => {
  const fixed = new Map<number, number | null>();
  const offsetAt = (at: number): number => {
    const day = Math.floor(at / dayMs);
    if (!fixed.has(day)) {
      const [first, last] = [zone.offsetAt(day * dayMs), zone.offsetAt((day + 1) * dayMs - quarterMs)];
      fixed.set(day, first === last ? first : null);
    }
    return fixed.get(day) ?? zone.offsetAt(at);
  };
  return (at) => {
    const wall = new Date(at + offsetAt(at));
    return { weekday: (wall.getUTCDay() + 6) % 7, hour: wall.getUTCHours() };
  };
};
