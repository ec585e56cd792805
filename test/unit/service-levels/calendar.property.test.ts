import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversWeek, type HoursRange, weekdays, weeklyHours } from '#lib/alert-policy/weekly-hours.ts';
import { businessCalendar } from '#lib/service-levels/calendar.ts';
import { utc, zoneNamed } from '#lib/time-zone.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const walkedDays = 9;
/** Three years. */
const lookAheadMs = 3 * 366 * dayMs;

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
] as const;

/** The day that the clocks show at each minute of the days around. */
const walked = new Map<string, { from: number; days: string[] }>();
const walkOf = (name: string, day: string): { from: number; days: string[] } => {
  const known = walked.get(`${name} ${day}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' });
  const from = Date.parse(day) - 3 * dayMs;
  const days = Array.from({ length: walkedDays * 1440 }, (_, minute) => format.format(from + minute * minuteMs));
  const walk = { from, days };
  walked.set(`${name} ${day}`, walk);
  return walk;
};

const clock = fc
  .nat(95)
  .map((quarters) => `${`${Math.floor(quarters / 4)}`.padStart(2, '0')}:${`${(quarters % 4) * 15}`.padStart(2, '0')}`);
const range: fc.Arbitrary<HoursRange> = fc
  .record({ days: fc.subarray([...weekdays], { minLength: 1 }), from: clock, to: clock })
  .filter(({ from, to }) => from !== to);
const hours = fc.array(range, { maxLength: 3 }).filter((all) => !coversWeek(all));
const given = fc.record({
  place: fc.constantFrom(...places),
  hours,
  offDays: fc.subarray([-1, 0, 1, 2]),
  start: fc.nat(5 * 1440),
  length: fc.nat(3 * 1440),
});

describe('business time, walked minute by minute', () => {
  it('is the minutes of its hours on days that are no holidays', () => {
    fc.assert(
      fc.property(given, ({ place: [name, day], hours: week, offDays, start, length }) => {
        const { from, days } = walkOf(name, day);
        const holidays = offDays.map((off) => new Date(Date.parse(day) + off * dayMs).toISOString().slice(0, 10));
        const { between } = businessCalendar({ time_zone: name, hours: week, holidays });
        const { includes } = weeklyHours(week, zoneNamed(name) ?? utc);
        const counts = (minute: number): boolean =>
          !holidays.includes(days[minute] ?? '') && (week.length === 0 || includes(from + minute * minuteMs));
        const expected = Array.from({ length }, (_, minute) => start + minute).filter(counts).length;
        expect(between(from + start * minuteMs, from + (start + length) * minuteMs)).toBe(expected * minuteMs);
      }),
    );
  });

  it('is over at the first moment by which so much of it has passed', () => {
    fc.assert(
      fc.property(given, ({ place: [name, day], hours: week, offDays, start, length }) => {
        const { from } = walkOf(name, day);
        const holidays = offDays.map((off) => new Date(Date.parse(day) + off * dayMs).toISOString().slice(0, 10));
        const { after, between } = businessCalendar({ time_zone: name, hours: week, holidays });
        const at = from + start * minuteMs;
        const ms = (length + 1) * minuteMs;
        const end = after(at, ms);
        // A quarter of an hour a week takes longer than a calendar looks ahead.
        if (end === null) expect(between(at, at + lookAheadMs)).toBeLessThan(ms);
        else {
          expect(between(at, end)).toBe(ms);
          expect(between(at, end - 1)).toBe(ms - 1);
        }
      }),
    );
  });
});

describe('a calendar', () => {
  const weekOf = (from: string, to: string): HoursRange[] => [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from, to }];
  const dueAfter = (time_zone: string, from: string, hour: number, more: object = {}) => {
    const calendar = businessCalendar({ time_zone, hours: [], holidays: [], ...more });
    const at = calendar.after(Date.parse(from), hour * 60 * minuteMs);
    return at === null ? null : new Date(at).toISOString();
  };

  it('counts around the clock without hours, also while clocks change', () => {
    expect(dueAfter('Europe/Berlin', '2026-03-28T12:00:00Z', 24)).toBe('2026-03-29T12:00:00.000Z');
  });

  it('counts the hours of a shift at night as its zone has them', () => {
    const hours = [{ days: ['sat'], from: '22:00', to: '06:00' }];
    // The night in which an hour is skipped has seven of them, the one in which one is repeated nine.
    expect(dueAfter('Europe/Berlin', '2026-03-28T12:00:00Z', 7, { hours })).toBe('2026-03-29T04:00:00.000Z');
    expect(dueAfter('Europe/Berlin', '2026-10-24T12:00:00Z', 9, { hours })).toBe('2026-10-25T05:00:00.000Z');
  });

  it('leaves out holidays and weekends', () => {
    const rules = { hours: weekOf('09:00', '17:00'), holidays: ['2026-12-25'] };
    expect(dueAfter('America/New_York', '2026-12-24T21:00:00Z', 2, rules)).toBe('2026-12-28T15:00:00.000Z');
  });

  it('never ends where its hours are too few', () => {
    const rules = { hours: [{ days: ['mon'], from: '09:00', to: '09:01' }] };
    expect(dueAfter('UTC', '2026-01-01T00:00:00Z', 24, rules)).toBeNull();
  });
});
