import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, momentOfWallTime, startOfDayIn, wallTimeText, zoneNamed } from '#lib/time-zone.ts';

const zone = (name: string) => zoneNamed(name) ?? expect.unreachable(name);
const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe']
  .concat(['America/Santiago', 'Africa/Cairo', 'America/St_Johns', 'Pacific/Chatham', 'Pacific/Kiritimati'])
  .map(zone);
const dayMs = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(2012, 0) / dayMs, max: Date.UTC(2035, 0) / dayMs })
  .map((days) => new Date(days * dayMs).toISOString().slice(0, 10));

describe('a time zone', () => {
  it.each(['', '+02:00', 'Middle/Nowhere', 'Europe/Berlin\n', '__proto__', 'x'.repeat(100)])('is not %j', (name) => {
    expect(zoneNamed(name)).toBeNull();
  });

  it('may have its plus sign decoded as a space by a query string', () => {
    expect(zone('Etc/GMT 5').name).toBe('Etc/GMT+5');
  });

  it('assigns each moment to the day that started last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.nat(dayMs * 2), (of, from, later) => {
        const at = startOfDayIn(of, from) + later;
        const today = dayAt(of, at);
        const tomorrow = new Date(Date.parse(today) + dayMs).toISOString().slice(0, 10);
        expect(startOfDayIn(of, today)).toBeLessThanOrEqual(at);
        expect(startOfDayIn(of, tomorrow)).toBeGreaterThan(at);
      }),
    );
  });

  it('starts a day at the first moment of its date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (of, date) => {
        const start = startOfDayIn(of, date);
        expect([dayAt(of, start - 1) < date, dayAt(of, start)]).toEqual([true, date]);
      }),
    );
  });

  it('starts a day without a midnight when its clocks go forward', () => {
    expect(wallTimeText(zone('Africa/Cairo'), startOfDayIn(zone('Africa/Cairo'), '2026-04-24'))).toBe(
      '2026-04-24T01:00:00+03:00',
    );
  });

  it('has no moment in a skipped day', () => {
    const apia = zone('Pacific/Apia');
    expect(startOfDayIn(apia, '2011-12-30')).toBe(startOfDayIn(apia, '2011-12-31'));
  });

  it('has the transition in place of a skipped time', () => {
    const momentOf = (name: string, wall: string) =>
      wallTimeText(zone(name), momentOfWallTime(zone(name), Date.parse(`${wall}Z`)));
    expect(momentOf('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T03:00:00+02:00');
    expect(momentOf('Australia/Lord_Howe', '2026-10-04T02:29')).toBe('2026-10-04T02:30:00+11:00');
    expect(momentOf('Pacific/Apia', '2011-12-30T12:00')).toBe('2011-12-31T00:00:00+14:00');
  });

  it('distinguishes the two hours of the same name', () => {
    const texts = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'].map((at) =>
      wallTimeText(zone('Europe/Berlin'), Date.parse(at)),
    );
    expect(texts).toEqual(['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00']);
    expect(wallTimeText(zone('Asia/Kolkata'), 0)).toBe('1970-01-01T05:30:00+05:30');
    expect(wallTimeText(zone('America/St_Johns'), Date.parse('2026-01-01'))).toBe('2025-12-31T20:30:00-03:30');
  });
});
