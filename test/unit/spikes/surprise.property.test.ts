import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surpriseOf } from '#lib/spikes/surprise.ts';

/** The same by its definition: one minus the probabilities of all smaller counts, each from the one before. */
const byDefinition = (seen: number, mean: number, dispersion: number): number => {
  const isPoisson = dispersion === 1;
  const size = mean / (dispersion - 1);
  let term = isPoisson ? Math.exp(-mean) : dispersion ** -size;
  let below = 0;
  for (let count = 0; count < seen; count++) {
    below += term;
    term *= isPoisson ? mean / (count + 1) : ((count + size) / (count + 1)) * ((dispersion - 1) / dispersion);
  }
  return -Math.log10(1 - below);
};

const mean = fc.double({ min: 0.05, max: 40, noNaN: true });
const dispersion = fc.oneof(fc.constant(1), fc.double({ min: 1.01, max: 15, noNaN: true }));
const seen = fc.integer({ min: 0, max: 80 });

describe('how surprising a count is', () => {
  it('is the probability of as many or more', () => {
    fc.assert(
      fc.property(seen, mean, dispersion, (count, expected, spread) => {
        fc.pre(count > expected && byDefinition(count, expected, spread) < 8); // beyond, its subtraction loses all digits
        expect(surpriseOf(count, expected, spread)).toBeCloseTo(byDefinition(count, expected, spread), 4);
      }),
    );
  });

  it('grows with the count, and falls with what is expected and with its dispersion', () => {
    fc.assert(
      fc.property(seen, mean, dispersion, (count, expected, spread) => {
        const surprise = surpriseOf(count, expected, spread);
        expect(surpriseOf(count + 1, expected, spread)).toBeGreaterThanOrEqual(surprise);
        expect(surpriseOf(count, expected * 1.1, spread)).toBeLessThanOrEqual(surprise + 1e-9);
      }),
    );
    expect(surpriseOf(30, 5, 4)).toBeLessThan(surpriseOf(30, 5, 1));
  });

  it('is none where no more come than usual', () => {
    for (const count of [0, 1, 5]) expect(surpriseOf(count, 5, 1)).toBe(0);
  });

  it('is finite for counts that no table has', () => {
    expect(surpriseOf(5_000, 0.1, 1)).toBeGreaterThan(1_000);
    expect(surpriseOf(5_000, 4_000, 20)).toBeGreaterThan(0);
  });
});
