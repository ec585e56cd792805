import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedSpan } from '#lib/analytics/periods.ts';
import { trendsOf } from '#lib/analytics/trends.ts';
import { zoneNamed } from '#lib/time-zone.ts';

const zone = (name: string) => zoneNamed(name) ?? expect.unreachable(name);
const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Chatham'];
const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const hourMs = 3_600_000;

const hoursUntil = (to: string, name: string): string[] =>
  trendsOf(boundedSpan({ to: new Date(to) }), true, zone(name), new Date('2027-01-01')).hours.map(({ name }) => name);

describe('the days of a trend', () => {
  it('are consecutive and within the range, and cover it if it is at most a year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, moment, moment, (name, one, other, now) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const { days } = trendsOf({ from, to }, false, zone(name), now);

        for (const [index, day] of days.entries()) {
          expect(day.to > day.from).toBe(true);
          if (index > 0) expect(day.from).toEqual(days[index - 1]?.to);
        }
        const yearMs = 360 * 24 * hourMs;
        if (now.getTime() - from.getTime() < yearMs && to.getTime() - now.getTime() < yearMs && from < to && from < now)
          expect([days[0]?.from, days.at(-1)?.to]).toEqual([from, to]);
      }),
    );
  });
});

describe('the hours of a trend', () => {
  it('are 24 consecutive hours that end with the current one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (name, now) => {
        const { hours } = trendsOf(boundedSpan({}), true, zone(name), now);

        expect(hours).toHaveLength(24);
        expect(new Set(hours.map(({ name }) => name)).size).toBe(24);
        for (const [index, hour] of hours.entries()) {
          expect(Date.parse(hour.name)).toBe(hour.from.getTime());
          expect(hour.to.getTime() - hour.from.getTime()).toBeLessThanOrEqual(hourMs);
          if (index > 0) expect(hour.from).toEqual(hours[index - 1]?.to);
        }
        expect(hours[23]?.from.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(hours[23]?.to.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });

  it('contain a repeated hour twice and a skipped hour not at all when clocks change', () => {
    expect(hoursUntil('2026-10-25T03:00:00Z', 'Europe/Berlin').slice(-4)).toEqual(
      ['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00', '2026-10-25T03:00:00+01:00'].toSpliced(
        0,
        0,
        '2026-10-25T01:00:00+02:00',
      ),
    );
    expect(hoursUntil('2026-03-29T02:00:00Z', 'Europe/Berlin').slice(-2)).toEqual([
      '2026-03-29T01:00:00+01:00',
      '2026-03-29T03:00:00+02:00',
    ]);
  });

  it('start on the hour in a time zone with a half-hour offset', () => {
    expect(hoursUntil('2026-10-25T03:00:00Z', 'Asia/Kolkata').slice(-2)).toEqual([
      '2026-10-25T07:00:00+05:30',
      '2026-10-25T08:00:00+05:30',
    ]);
  });
});
