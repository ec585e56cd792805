import { describe, expect, it } from 'vitest';
import { weekdays, weeklyHours } from '#lib/alert-policy/weekly-hours.ts';
import { zoneNamed } from '#lib/time-zone.ts';

const hoursIn = (name: string, from: string, to: string, days = [...weekdays]) =>
  weeklyHours([{ days, from, to }], zoneNamed(name) ?? expect.unreachable(name));
const time = (text: string): number => Date.parse(text);

describe('weekly hours', () => {
  it('go past midnight', () => {
    const night = hoursIn('Europe/Berlin', '22:00', '06:00', ['fri']);

    expect(night.includes(time('2026-06-12T21:59:59+02:00'))).toBe(false);
    expect(night.includes(time('2026-06-12T22:00:00+02:00'))).toBe(true);
    expect(night.endOf(time('2026-06-13T03:00:00+02:00'))).toBe(time('2026-06-13T06:00:00+02:00'));
    expect(night.includes(time('2026-06-13T23:00:00+02:00'))).toBe(false);
    expect(night.startFrom(time('2026-06-13T23:00:00+02:00'))).toBe(time('2026-06-19T22:00:00+02:00'));
  });

  it('end once in a night that has an hour twice', () => {
    const night = hoursIn('Europe/Berlin', '22:00', '02:30');

    expect(night.endOf(time('2026-10-24T23:00:00+02:00'))).toBe(time('2026-10-25T02:30:00+02:00'));
    expect(night.includes(time('2026-10-25T02:15:00+01:00'))).toBe(false);
  });

  it('start and end at the change of the clocks where it skips their start or end', () => {
    expect(hoursIn('Europe/Berlin', '22:00', '02:30').endOf(time('2026-03-28T23:00:00+01:00'))).toBe(
      time('2026-03-29T03:00:00+02:00'),
    );
    expect(hoursIn('Europe/Berlin', '02:30', '06:00').startFrom(time('2026-03-29T01:00:00+01:00'))).toBe(
      time('2026-03-29T03:00:00+02:00'),
    );
  });

  it('are the same clock time in two zones, and not the same moment', () => {
    const at = time('2026-06-12T21:00:00Z');

    expect(hoursIn('Europe/Berlin', '22:00', '06:00').includes(at)).toBe(true);
    expect(hoursIn('America/New_York', '22:00', '06:00').includes(at)).toBe(false);
  });

  it('go on where one range ends and another starts', () => {
    const week = weeklyHours(
      [
        { days: [...weekdays], from: '20:00', to: '24:00' },
        { days: [...weekdays], from: '00:00', to: '07:00' },
      ],
      zoneNamed('UTC') ?? expect.unreachable(),
    );

    expect(week.endOf(time('2026-06-12T21:00:00Z'))).toBe(time('2026-06-13T07:00:00Z'));
  });

  it('are none without a range', () => {
    const none = weeklyHours([], zoneNamed('UTC') ?? expect.unreachable());

    expect([none.includes(0), none.endOf(5), none.startFrom(0)]).toEqual([false, 5, null]);
  });

  it('wait another week if the change of the clocks swallows those of this one', () => {
    const gap = hoursIn('Europe/Berlin', '02:00', '03:00', ['sun']);

    expect(gap.startFrom(time('2026-03-28T12:00:00Z'))).toBe(time('2026-04-05T02:00:00+02:00'));
  });
});
