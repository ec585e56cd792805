import { describe, expect, it } from 'vitest';
import { regressions } from '#test/bench/triage/regression.ts';

const rows = [[0, 2], [0], [1, 2], [1]].map((columns) => Int32Array.from(columns));

describe('logistic regressions', () => {
  it('give weight to the columns that tell the answers apart, and to no other', () => {
    const { weights } = regressions(rows, 3, [Float64Array.from([1, 1, 0, 0])]);
    const [first, second, third] = weights[0] as Float64Array;

    expect(first).toBeGreaterThan(1);
    expect(second).toBeLessThan(-1);
    expect(third).toBeCloseTo(0, 5);
  });

  it('learn the share of the answers where no column tells', () => {
    const { biases } = regressions(
      [0, 0, 0, 0].map(() => new Int32Array(0)),
      0,
      [Float64Array.from([1, 1, 1, 0])],
    );

    expect(1 / (1 + Math.exp(-(biases[0] as number)))).toBeCloseTo(0.75, 2);
  });
});
