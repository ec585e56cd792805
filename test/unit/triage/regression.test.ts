import { describe, expect, it } from 'vitest';
import { regressions } from '#test/bench/triage/regression.ts';

const rows = [[0, 2], [0], [1, 2], [1]].map((columns) => Int32Array.from(columns));

describe('logistic regression', () => {
  it('gives weight only to the columns that separate the labels', () => {
    const { weights } = regressions(rows, 3, [Float64Array.from([1, 1, 0, 0])]);
    const [first, second, third] = weights[0] as Float64Array;

    expect(first).toBeGreaterThan(1);
    expect(second).toBeLessThan(-1);
    expect(third).toBeCloseTo(0, 5);
  });

  it('learns the share of the labels if no column separates them', () => {
    const { biases } = regressions(
      [0, 0, 0, 0].map(() => new Int32Array(0)),
      0,
      [Float64Array.from([1, 1, 1, 0])],
    );

    expect(1 / (1 + Math.exp(-(biases[0] as number)))).toBeCloseTo(0.75, 2);
  });
});
