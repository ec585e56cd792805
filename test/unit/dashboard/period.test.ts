import { expect, it } from 'vitest';
import { rangesOf, statsPath } from '#infra/dashboard/src/overview/period.ts';

const now = new Date('2026-03-10T15:30:00Z');

it('the last 7 days are today and six days before it, in UTC', () => {
  expect(rangesOf('7', now).current).toEqual({ from_date: '2026-03-04T00:00:00.000Z' });
});

it('their whole days are compared with the same days of the week before', () => {
  expect(rangesOf('7', now).before).toEqual({
    from_date: '2026-02-25T00:00:00.000Z',
    to_date: '2026-03-03T00:00:00.000Z',
  });
});

it('all time is compared with nothing', () => {
  expect(rangesOf('all', now)).toEqual({ current: {}, before: null });
});

it('a tenant’s name cannot leave its place in the path', () => {
  expect(statsPath('a/../b?c', {})).toBe('/tenants/a%2F..%2Fb%3Fc/stats');
});
