import { describe, expect, it } from 'vitest';
import type { CountRow } from '#lib/analytics/count-rows.ts';
import { boundsOf, isSettled, planOf } from '#lib/analytics/range-keywords.ts';

const now = new Date('2026-03-20T12:00:00Z');
const span = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const keywords = (...counts: number[]): CountRow[] => counts.map((count) => ({ kind: 'keyword', key: 'k', count }));
const bound = (count: number) => ({ kind: 'bound', count }) as const;
const ten = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11];

describe('the plan for the keywords of a range', () => {
  it('reads the lists of the months it touches, deeper the smaller its share of them', () => {
    const month = planOf(span('2026-02-01', '2026-03-01'), now);
    const week = planOf(span('2026-02-03', '2026-02-10'), now);
    expect([month.listed, week.listed].map((listed) => listed.map(({ month }) => month))).toEqual([
      ['2026-02'],
      ['2026-02'],
    ]);
    expect(week.depth).toBeGreaterThan(3 * (month.depth ?? 0));
  });

  it('reads no lists of future months, nor of more months than is worthwhile', () => {
    expect(planOf(span('2026-03-01', '2100-01-01'), now).listed).toHaveLength(1);
    expect(planOf(span('1990-01-01', '2100-01-01'), now)).toMatchObject({ listed: [], depth: null });
  });
});

describe('the keywords found so far', () => {
  it('are final if no unread keyword can be in as many tickets', () => {
    expect(isSettled(keywords(...ten), [bound(4), bound(6)])).toBe(true);
    expect(isSettled(keywords(...ten), [bound(5), bound(6)])).toBe(false);
    expect(isSettled(keywords(...ten.slice(1)), [bound(1)])).toBe(false);
  });

  it('are final if all keywords were read, however few', () => {
    expect(isSettled(keywords(1), [])).toBe(true);
    expect(boundsOf('a', { span: span('2026-02-01', '2026-03-01'), listed: [], others: [], depth: null })).toEqual([]);
  });
});
