import { describe, expect, it } from 'vitest';
import { dateRangeOf } from '#lib/date-range.ts';
import { zoneNamed } from '#lib/time-zone.ts';
import { readMoment, utcMoment } from '#lib/utc-moment.ts';

const zone = (name: string) => zoneNamed(name) ?? expect.unreachable(name);
const startOf = (text: string, name = 'UTC') => readMoment(text, zone(name))?.start.toISOString() ?? null;

describe('a timestamp of the API', () => {
  it.each([
    '2026-11-30T10:00:00Z',
    '2026-11-30T10:00:00.000z',
    '2026-11-30T10:00Z',
    '2026-11-30 10:00:00',
    '2026-11-30T12:00:00+02:00',
    '2026-11-30T12:00:00+0200',
    '2026-11-30T12:00:00+02',
    '2026-11-30T12:00:00 02:00',
    '2026-11-30T12:00:00 0200',
    '2026-11-30 12:00 02',
    '2026-11-30T04:30:00-05:30',
  ])('is parsed with each form of offset: %s', (text) => {
    expect(startOf(text)).toBe('2026-11-30T10:00:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '2026-11',
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2026-11-30T24:00:00Z',
    '2026-11-30T10:60:00Z',
    '2026-11-30T10:00:00+24:00',
    '2026-11-30T10:00:00+02:60',
    '2026-11-30T10:00:00Z+02',
    '2026-11-30+02:00',
    '1764496800',
  ])('is not %j', (text) => {
    expect(readMoment(text)).toBeNull();
    expect(utcMoment.safeParse(text).success).toBe(false);
  });

  it('without an offset is in the given time zone', () => {
    expect(startOf('2026-11-30T10:00:00', 'Asia/Kolkata')).toBe('2026-11-30T04:30:00.000Z');
    expect(startOf('2026-11-30T10:00:00Z', 'Asia/Kolkata')).toBe('2026-11-30T10:00:00.000Z');
  });
});

describe('a range of dates', () => {
  const rangeOf = (from_date: string, to_date: string, time_zone?: string) => {
    const { from, to } = dateRangeOf({ from_date, to_date, time_zone });
    return [from?.toISOString(), to?.toISOString()];
  };

  it('includes its whole last day', () => {
    expect(rangeOf('2026-11-30', '2026-11-30')).toEqual(['2026-11-30T00:00:00.000Z', '2026-12-01T00:00:00.000Z']);
    expect(rangeOf('2026-11-30', '2026-11-30T00:00:00Z')).toEqual(Array(2).fill('2026-11-30T00:00:00.000Z'));
  });

  it('has the days of its time zone, whatever their length', () => {
    const berlin = (day: string) => rangeOf(day, day, 'Europe/Berlin');
    expect(berlin('2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
    expect(berlin('2026-03-29')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect(rangeOf('2026-11-27', '2026-11-27', 'Asia/Kolkata')).toEqual([
      '2026-11-26T18:30:00.000Z',
      '2026-11-27T18:30:00.000Z',
    ]);
  });

  it('without an end is open', () => {
    expect(dateRangeOf({})).toEqual({});
    expect(dateRangeOf({ from_date: '2026-01-01' })).toEqual({ from: new Date('2026-01-01') });
  });
});
