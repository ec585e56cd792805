import { describe, expect, it } from 'vitest';
import { boundsOf, depthOf, planOf } from '#lib/analytics/range-tops.ts';

const now = new Date('2026-03-20T12:00:00Z');
const plan = (from: string, to: string) => {
  const span = { from: new Date(from), to: new Date(to) };
  return planOf(span, span, now);
};

describe('the plan for the lists of a range', () => {
  it('reads the lists of the months it touches, deeper the smaller its share of them', () => {
    const month = plan('2026-02-01', '2026-03-01');
    const week = plan('2026-02-03', '2026-02-10');
    expect([month.listed, week.listed].map((listed) => listed.map(({ month }) => month))).toEqual([
      ['2026-02'],
      ['2026-02'],
    ]);
    expect(depthOf(week, 10)).toBeGreaterThan(3 * (depthOf(month, 10) ?? 0));
  });

  it('reads no lists of future months, nor of more months than is worthwhile', () => {
    expect(plan('2026-02-01', '2100-01-01').listed).toHaveLength(2);
    const all = plan('1990-01-01', '2100-01-01');
    expect([all.listed, depthOf(all, 10)]).toEqual([[], null]);
  });

  it('has no bounds if it reads all keys', () => {
    const list = { kind: 'keyword', depth: null, least: 1, cut: 34, wanted: [] } as const;
    expect(boundsOf('a', plan('2026-02-01', '2026-03-01'), list)).toEqual([]);
  });
});
