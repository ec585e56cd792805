import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOfPeriod, periodsOf, roundedToDays, type Span, startOfDay } from '#lib/analytics/periods.ts';

const dayMs = 86_400_000;
const moment = fc.oneof(
  fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  fc.integer({ min: 19_723, max: 20_700 }).map((day) => new Date(day * dayMs)),
  fc.integer({ min: 0, max: 36 }).map((month) => new Date(Date.UTC(2024, month))),
);

describe('the whole days that are nearest to a range', () => {
  it('are the range once the rests are added and taken away', () => {
    fc.assert(
      fc.property(moment, moment, moment, (from, to, at) => {
        const { days, rests } = roundedToDays({ from, to });
        const isIn = (span: Span) => at >= span.from && at < span.to;

        const count = rests.reduce((sum, rest) => sum + (isIn(rest) ? rest.sign : 0), isIn(days) ? 1 : 0);

        expect(count).toBe(isIn({ from, to }) ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave half a day at each end at most, and less than a day without any', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        const { days, rests } = roundedToDays({ from, to });

        expect(rests.length).toBeLessThanOrEqual(2);
        for (const rest of rests)
          expect(rest.to.getTime() - rest.from.getTime()).toBeLessThanOrEqual(days.from < days.to ? dayMs / 2 : dayMs);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the periods of whole days', () => {
  it('contain each of them exactly once, and no other', () => {
    fc.assert(
      fc.property(moment, moment, moment, (from, to, at) => {
        const days = { from: startOfDay(from), to: startOfDay(to) };

        const containing = periodsOf(days).filter(
          ({ level, from, to }) => nameOfPeriod(level, at) >= from && nameOfPeriod(level, at) < to,
        );

        expect(containing).toHaveLength(at >= days.from && at < days.to ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are at most 60 days besides months', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        for (const period of periodsOf({ from: startOfDay(from), to: startOfDay(to) }))
          if (period.level === 'day')
            expect((Date.parse(period.to) - Date.parse(period.from)) / dayMs).toBeLessThanOrEqual(60);
      }),
      { numRuns: 2_000 },
    );
  });
});
