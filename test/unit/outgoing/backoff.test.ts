import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '#lib/outgoing/backoff.ts';

const rule = { baseMs: 1_000, capMs: 60_000 };
const latest = () => 1;

describe('the backoff before another attempt', () => {
  it('is at most the base after the first attempt and doubles with each further one', () => {
    expect([1, 2, 3, 4].map((attempt) => backoffMs(attempt, rule, latest))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('never exceeds the cap, after however many attempts', () => {
    expect([7, 8, 100, 5_000].map((attempt) => backoffMs(attempt, rule, latest))).toEqual([
      60_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is spread evenly from zero (full jitter), so that callers that failed together return apart', () => {
    expect([0, 0.25, 0.5].map((random) => backoffMs(3, rule, () => random))).toEqual([0, 1_000, 2_000]);
  });

  it('is a whole number of ms within its bounds by default', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (attempt) => {
        const waitMs = backoffMs(attempt, rule);

        expect(Number.isInteger(waitMs)).toBe(true);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(Math.min(60_000, 1_000 * 2 ** (attempt - 1)));
      }),
    );
  });
});
