import { describe, expect, it } from 'vitest';
import { asAgo, asDuration, asUtc, asWords } from '#infra/dashboard/src/format.ts';
import { waitAfter } from '#infra/dashboard/src/state/poll.ts';
import { queryOf } from '#infra/dashboard/src/tickets/filters.ts';

describe('a duration', () => {
  it.each([
    [-5, '0 ms'],
    [850, '850 ms'],
    [4_240, '4.2 sec'],
    [59_000, '59 sec'],
    [60_000, '1 min'],
    [119_900, '2 min'],
    [200_000, '3 min 20 sec'],
    [3_600_000, '1 hr'],
    [18_155_000, '5 hr 2 min'],
    [273_600_000, '3 days 4 hr'],
  ])('of %i ms is %s', (ms, text) => {
    expect(asDuration(ms)).toBe(text);
  });
});

describe('the relative time of a moment', () => {
  const now = new Date('2026-03-10T12:00:00Z');

  it.each([
    ['2026-03-10T11:59:30Z', 'just now'],
    ['2026-03-10T12:00:10Z', 'just now'],
    ['2026-03-10T11:15:00Z', '45 min. ago'],
    ['2026-03-10T09:30:00Z', '2 hr. ago'],
    ['2026-03-08T11:00:00Z', '2 days ago'],
  ])('in the past, %s, is %s', (iso, text) => {
    expect(asAgo(iso, now)).toBe(text);
  });

  it.each([
    ['2026-03-10T14:30:00Z', 'in 2 hr.'],
    ['2026-03-11T14:00:00Z', 'in 1 day', 'tomorrow'],
  ])('in the future, %s, is %s', (iso, ...texts) => {
    expect(texts).toContain(asAgo(iso, now));
  });

  it('is the date after a week', () => {
    expect(asAgo('2026-02-20T12:00:00Z', now)).toMatch(/20/);
  });
});

it('a moment is formatted in UTC to the second', () => {
  expect(asUtc('2026-01-10T08:00:00.123Z')).toBe('2026-01-10 08:00:00 UTC');
});

it('wire names are formatted as words', () => {
  expect(['in_progress', 'legal-threat', 'OPEN', ''].map(asWords)).toEqual(['In progress', 'Legal threat', 'OPEN', '']);
});

describe('the end date of a ticket query', () => {
  it('is a whole day in the reader’s time zone', () => {
    expect(queryOf('a', { from: '2026-03-01', to: '2026-03-01' }, 'newest')).toMatchObject({
      from_date: '2026-03-01',
      to_date: '2026-03-01',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('is left out if it is not a date', () => {
    expect(queryOf('a', { to: 'tomorrow' }, 'newest').to_date).toBeUndefined();
  });
});

describe('the polling interval', () => {
  it('is one second while a run is in progress', () => {
    expect([0, 1_000, 60_000].map((waited) => waitAfter(true, waited))).toEqual([1_000, 1_000, 1_000]);
  });

  it('doubles while no run is in progress, up to a minute', () => {
    let waited = 0;
    const waits = Array.from({ length: 7 }, () => {
      waited = waitAfter(false, waited);
      return waited / 1_000;
    });
    expect(waits).toEqual([4, 8, 16, 32, 60, 60, 60]);
  });
});
