import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversWeek, type HoursRange, weekdays, weeklyHours } from '#lib/alert-policy/weekly-hours.ts';
import { zoneNamed } from '#lib/time-zone.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** Days around which the clocks of a zone change, or do not. */
const places = [
  ['UTC', '2026-06-10'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'], // no midnight
  ['Africa/Cairo', '2026-10-30'], // midnight is repeated
  ['Australia/Lord_Howe', '2026-04-05'], // by half an hour
  ['Asia/Kathmandu', '2026-01-01'],
  ['Pacific/Apia', '2011-12-30'], // no such day
] as const;

/** What the clocks show at each minute of the days around, minute by minute, as if it were UTC. */
const walked = new Map<string, { from: number; walls: number[] }>();
const walkOf = (name: string, day: string): { from: number; walls: number[] } => {
  const known = walked.get(`${name} ${day}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: name,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const from = Date.parse(day) - 4 * dayMs;
  const walls = Array.from({ length: 12 * 1440 }, (_, minute) =>
    Date.parse(`${format.format(from + minute * minuteMs).replace(', ', 'T')}Z`),
  );
  const walk = { from, walls };
  walked.set(`${name} ${day}`, walk);
  return walk;
};

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** By walking: a range is on from the first minute that shows its start or is past it, to the first one past its end. */
const includedBy = (ranges: readonly HoursRange[], { walls }: { walls: readonly number[] }): boolean[] => {
  const included = walls.map(() => false);
  const firstFrom = (wall: number): number => {
    const found = walls.findIndex((shown) => shown >= wall);
    return found === -1 ? walls.length : found;
  };
  const firstDay = Math.floor((walls[0] ?? 0) / dayMs);
  for (let day = firstDay - 1; day < firstDay + 13; day++)
    for (const { days, from, to } of ranges) {
      if (!days.includes(weekdays[(new Date(day * dayMs).getUTCDay() + 6) % 7] ?? 'mon')) continue;
      const [start, end] = [minutesOf(from), minutesOf(to)];
      const last = end > start ? end : end + 1440;
      included.fill(true, firstFrom(day * dayMs + start * minuteMs), firstFrom(day * dayMs + last * minuteMs));
    }
  return included;
};

const clock = (most: number) =>
  fc
    .oneof(
      fc.nat(most),
      fc.nat(Math.floor(most / 15)).map((quarters) => quarters * 15),
    )
    .map((minute) => `${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`);
const range: fc.Arbitrary<HoursRange> = fc
  .record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: clock(1439), to: clock(1440) })
  .filter(({ from, to }) => from !== to);
const ranges = fc.array(range, { minLength: 1, maxLength: 4 }).filter((all) => !coversWeek(all));

describe('weekly hours, walked minute by minute', () => {
  it('include a time, end and start as the clocks of their zone show it', () => {
    const at = fc.nat(4 * dayMs).map((ms) => ms + 2 * dayMs);
    fc.assert(
      fc.property(fc.constantFrom(...places), ranges, at, ([name, day], week, offset) => {
        const walk = walkOf(name, day);
        const included = includedBy(week, walk);
        const hours = weeklyHours(week, zoneNamed(name) ?? expect.unreachable(name));
        const minute = Math.floor(offset / minuteMs);
        const time = walk.from + offset;
        const next = (wanted: boolean): number | undefined => {
          const found = included.indexOf(wanted, minute);
          if (found === -1) return undefined; // beyond the walk
          return found === minute ? time : walk.from + found * minuteMs;
        };

        expect(hours.includes(time)).toBe(included[minute]);
        const [end, start] = [next(false), next(true)];
        if (end !== undefined) expect(hours.endOf(time)).toBe(end);
        if (start !== undefined) expect(hours.startFrom(time)).toBe(start);
      }),
      { numRuns: 150 },
    );
  });

  it('cover the week if no minute of it is left', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 4 }), (week) => {
        const included = includedBy(week, walkOf('UTC', '2026-06-10'));
        // The first day of the walk has nothing from the day before.
        expect(coversWeek(week)).toBe(included.slice(1440, 8 * 1440).every(Boolean));
      }),
      { numRuns: 50 },
    );
    const allDays = { days: [...weekdays], from: '00:00', to: '24:00' };
    expect(coversWeek([allDays])).toBe(true);
    expect(coversWeek([{ ...allDays, from: '12:00', to: '11:59' }])).toBe(false);
  });
});
