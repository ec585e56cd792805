import { expect, it } from 'vitest';
import { countBefore, rangesOf, statsPath } from '#infra/dashboard/src/overview/period.ts';

const now = new Date(2026, 2, 10, 15, 30);

it('the last 7 days are today in the reader’s time zone and the six days before', () => {
  expect(rangesOf('7', now).current).toEqual({ from_date: '2026-03-04' });
});

it('the whole days of a week are compared with the same weekdays of the week before', () => {
  expect(rangesOf('7', now).before).toEqual({
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
  expect(rangesOf('all', now)).toEqual({ current: {}, before: null });
});

it('a tenant id is escaped in the path of its statistics', () => {
  expect(statsPath('a/../b?c', {})).toMatch(/^\/tenants\/a%2F\.\.%2Fb%3Fc\/stats\?time_zone=/);
});
