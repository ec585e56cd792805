import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelihoodRatio, riseOf } from '#lib/trends/distinctive.ts';

const past = { tickets: 20, of: 1_000 };

describe('a word that rises', () => {
  it('is much more frequent than before', () => {
    expect(riseOf({ tickets: 20, of: 100 }, past)?.ratio).toBeCloseTo(10);
    expect(riseOf({ tickets: 5, of: 100 }, { tickets: 0, of: 1_000 })).toMatchObject({ ratio: null });
  });

  it('is none that is merely frequent, or less frequent than before', () => {
    expect(riseOf({ tickets: 60, of: 100 }, { tickets: 600, of: 1_000 })).toBeNull();
    expect(riseOf({ tickets: 10, of: 100 }, { tickets: 600, of: 1_000 })).toBeNull();
  });

  it('is none that two tickets have, or that chance explains', () => {
    expect(riseOf({ tickets: 2, of: 100 }, { tickets: 0, of: 1_000 })).toBeNull();
    expect(riseOf({ tickets: 3, of: 100 }, { tickets: 18, of: 1_000 })).toBeNull();
  });

  it('scores more the more tickets show the same difference, and never below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }), (now, before) => {
        const once = likelihoodRatio({ tickets: now, of: 100 }, { tickets: before, of: 100 });
        const twice = likelihoodRatio({ tickets: 2 * now, of: 200 }, { tickets: 2 * before, of: 200 });
        expect(once).toBeGreaterThanOrEqual(-1e-9);
        expect(twice).toBeCloseTo(2 * once, 6);
      }),
    );
  });
});
