import { expect, it } from 'vitest';
import { rangesOf, statsPath } from '#infra/dashboard/src/overview/period.ts';

const now = new Date(2026, 2, 10, 15, 30);

it('the last 7 days are the reader’s today and six days before it', () => {
  expect(rangesOf('7', now).current).toEqual({ from_date: '2026-03-04' });
});

it('their whole days are compared with the same days of the week before', () => {
  expect(rangesOf('7', now).before).toEqual({
    from_date: '2026-02-25',
    to_date: '2026-03-02',
  });
});

it('all time is compared with nothing', () => {
  expect(rangesOf('all', now)).toEqual({ current: {}, before: null });
});

it('a tenant’s name cannot leave its place in the path', () => {
  expect(statsPath('a/../b?c', {})).toMatch(/^\/tenants\/a%2F\.\.%2Fb%3Fc\/stats\?time_zone=/);
});
