import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, nameOfPeriod } from '#lib/analytics/periods.ts';

const dayMs = 86_400_000;
const moment = fc.oneof(
  fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  fc.integer({ min: 19_723, max: 20_700 }).map((day) => new Date(day * dayMs)),
  fc.integer({ min: 0, max: 36 }).map((month) => new Date(Date.UTC(2024, month))),
);

describe('the periods that cover a range', () => {
  it('contain every moment of the range exactly once, and no other moment', () => {
    fc.assert(
      fc.property(moment, moment, moment, (from, to, at) => {
        const { periods, rests } = coverOf({ from, to });

        const parts = [
          ...periods.map(({ level, from, to }) => nameOfPeriod(level, at) >= from && nameOfPeriod(level, at) < to),
          ...rests.map((rest) => at >= rest.from && at < rest.to),
        ];

        expect(parts.filter(Boolean)).toHaveLength(at >= from && at < to ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave less than a day at each end, and less than a month in days', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        const { periods, rests } = coverOf({ from, to });

        expect(rests.length).toBeLessThanOrEqual(2);
        if (periods.length > 0)
          for (const rest of rests) expect(rest.to.getTime() - rest.from.getTime()).toBeLessThan(dayMs);
        for (const { level, from, to } of periods)
          if (level === 'day') expect((Date.parse(to) - Date.parse(from)) / dayMs).toBeLessThanOrEqual(60);
      }),
      { numRuns: 2_000 },
    );
  });
});
