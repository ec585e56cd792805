import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stats } from '#infra/dashboard/src/api/types.ts';
import { filterNames, parseAddress } from '#infra/dashboard/src/state/address.ts';
import { columnNames, fittingColumns, usualColumns } from '#infra/dashboard/src/tickets/column-names.ts';
import { queryOf } from '#infra/dashboard/src/tickets/filters.ts';
import { neighboursOf } from '#infra/dashboard/src/tickets/list-keys.ts';
import { readSettings, usualSettings } from '#infra/dashboard/src/tickets/list-settings.ts';
import { isSameView, readViews, writtenViews } from '#infra/dashboard/src/tickets/saved-views.ts';
import { sayHowMany, statisticOf } from '#infra/dashboard/src/tickets/total.ts';

describe('the columns of a list', () => {
  it('are those that are chosen and fit, the most telling first, in their order', () => {
    expect(fittingColumns(usualColumns, 1_400)).toEqual(usualColumns);
    expect(fittingColumns(usualColumns, 700)).toEqual(['urgency', 'status', 'created']);
    expect(fittingColumns(columnNames, 200)).toEqual([]);
    expect(fittingColumns([], 1_400)).toEqual([]);
  });

  it('are the usual ones where the browser keeps nothing of use', () => {
    expect([null, '', '{', '[]', '7', '{"columns":"all"}'].map(readSettings)).toEqual(Array(6).fill(usualSettings));
    expect(readSettings('{"columns":["status","none","urgency"],"density":"compact"}')).toEqual({
      columns: ['urgency', 'status'],
      density: 'compact',
    });
  });
});

describe('saved views', () => {
  const filters = fc.dictionary(fc.constantFrom(...filterNames), fc.string({ minLength: 1, unit: 'grapheme' }));
  const view = fc.record({
    name: fc.string({ minLength: 1, maxLength: 40 }),
    filters,
    order: fc.constantFrom('newest' as const, 'oldest' as const),
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(view, { maxLength: 5 }), (views) => {
        const read = readViews(writtenViews(views));
        expect(read.map(({ name }) => name)).toEqual(views.map(({ name }) => name));
        for (const [at, one] of views.entries()) expect(isSameView(one, read[at] ?? one)).toBe(true);
      }),
    );
  });

  it('are none where the browser keeps nothing of use', () => {
    expect([null, '', '{}', '[7, null, {"name":"a"}]'].map(readViews)).toEqual([[], [], [], []]);
  });
});

describe('several statuses', () => {
  it('are one parameter each, in the address and for the API', () => {
    const { filters } = parseAddress('#status=open&status=on+hold,+waiting');
    expect(queryOf('a', filters, 'newest')).toMatchObject({ status: ['open', 'on hold, waiting'], not_status: [] });
    expect(queryOf('a', { not_status: 'closed' }, 'newest')).toMatchObject({ status: [], not_status: ['closed'] });
  });
});

it('a search has no order of its reader', () => {
  expect(queryOf('a', { q: 'card' }, 'oldest').order).toBeUndefined();
  expect(queryOf('a', {}, 'oldest').order).toBe('oldest');
});

describe('how many tickets a list has', () => {
  const stats = { total_tickets: 7, open_tickets: 5, by_status: { open: 3 }, unjudged_tickets: 1 } as unknown as Stats;
  it('is known from the statistics for one filter at most', () => {
    const known = [{}, { from: '2026-01-01' }, { status: 'open' }, { open: 'true' }, { judged: 'false' }];
    expect(known.map((filters) => statisticOf(filters)?.(stats))).toEqual([7, 7, 3, 5, 1]);
    const several = { status: 'open', urgency: 'high' };
    const unknown = [{ status: 'open\nclosed' }, { not_status: 'open' }, several, { language: 'de' }];
    expect(unknown.map(statisticOf)).toEqual([null, null, null, null]);
  });

  it('is said with the order', () => {
    const said = { count: 50, hasMore: true, total: undefined, filters: {}, order: 'newest' as const };
    expect(sayHowMany(said)).toBe('The first 50, newest first');
    expect(sayHowMany({ ...said, total: 163, order: 'oldest' })).toBe('The first 50 of 163, oldest first');
    expect(sayHowMany({ ...said, total: 1_000 })).toBe('The first 50 of 1,000 or more, newest first');
    expect(sayHowMany({ ...said, hasMore: false, count: 1, filters: { q: 'card' } })).toBe(
      '1 ticket, best matches first',
    );
    expect(sayHowMany({ ...said, hasMore: false, count: 0 })).toBe('None found');
  });
});

it('the tickets before and after one are those of its list', () => {
  expect(neighboursOf(['a', 'b', 'c'], 'b')).toEqual({ at: 1, previous: 'a', next: 'c' });
  expect(neighboursOf(['a'], 'a')).toEqual({ at: 0, previous: null, next: null });
  expect(neighboursOf(['a'], 'b')).toBeNull();
});
