import { expect, it } from 'vitest';
import { countBefore, pickedDays, rangesOf, statsPath } from '#infra/dashboard/src/overview/period.ts';

const now = new Date(2026, 2, 10, 15, 30);

it('the last 7 days are today in the reader’s time zone and the six days before', () => {
  expect(rangesOf('7', now).current).toEqual({ from_date: '2026-03-04' });
});

it('the whole days of a week are compared with the same weekdays of the week before', () => {
  expect(rangesOf('7', now).comparable).toEqual({
    from_date: '2026-02-25',
    to_date: '2026-03-02',
  });
});

it('the whole days of a trend are those before today, even if tickets are dated in the future', () => {
  const trend = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-14'].map((day, index) => ({
    day,
    count: 10 ** index,
  }));
  expect(countBefore(trend, now)).toBe(11);
});

it('all time has no earlier period to compare with', () => {
  expect(rangesOf('all', now)).toEqual({ current: {}, comparable: null, previous: null });
});

it('a tenant id is escaped in the path of its statistics', () => {
  expect(statsPath('a/../b?c', {})).toMatch(/^\/tenants\/a%2F\.\.%2Fb%3Fc\/stats\?time_zone=/);
});

// 10 March 2026 is a Tuesday.
it.each([
  ['yesterday', '2026-03-09', '2026-03-09', '2026-03-08', '2026-03-08', '2026-03-08'],
  ['week', '2026-03-09', undefined, '2026-03-02', '2026-03-02', '2026-03-08'],
  ['last-week', '2026-03-02', '2026-03-08', '2026-02-23', '2026-03-01', '2026-03-01'],
  ['month', '2026-03-01', undefined, '2026-02-01', '2026-02-09', '2026-02-28'],
  ['last-month', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-28', '2026-01-31'],
  ['2026-02-10..2026-02-12', '2026-02-10', '2026-02-12', '2026-02-07', '2026-02-09', '2026-02-09'],
  ['2026-03-08..2026-03-12', '2026-03-08', undefined, '2026-03-03', '2026-03-04', '2026-03-07'],
] as const)(
  '%s has its days, and whole days to compare with',
  (period, from, to, before, comparableEnd, previousEnd) => {
    expect(rangesOf(period, now, 1)).toEqual({
      current: { from_date: from, ...(to && { to_date: to }) },
      comparable: { from_date: before, to_date: comparableEnd },
      previous: { from_date: before, to_date: previousEnd },
    });
  },
);

it('a week that has just begun is compared with nothing, and has the week before behind it', () => {
  const { comparable, previous } = rangesOf('week', new Date(2026, 2, 9, 8), 1);
  expect(rangesOf('week', now, 0).current).toEqual({ from_date: '2026-03-08' });
  expect([comparable, previous]).toEqual([null, { from_date: '2026-03-02', to_date: '2026-03-08' }]);
});

it('the last 24 hours end with the current quarter of an hour', () => {
  const { current, comparable } = rangesOf('24h', new Date('2026-03-10T15:31:00Z'));
  expect(current).toEqual({ from_date: '2026-03-09T15:45:00.000Z' });
  expect(comparable).toEqual({ from_date: '2026-03-08T15:45:00.000Z', to_date: '2026-03-09T15:45:00.000Z' });
});

it('a picker shows the first and the last day', () => {
  expect(pickedDays('month', now)).toEqual({ first: '2026-03-01', last: '2026-03-10' });
  expect(pickedDays('all', now)).toBeNull();
});
