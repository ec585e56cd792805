import { describe, expect, it } from 'vitest';
import { maxSteps, signsOf, wordingOf } from '#lib/triage/wording-table.ts';

describe('the wording table', () => {
  const signs = signsOf([0, 1, -1, maxSteps, -maxSteps]);
  const row = [0, 0.5, -0.5, maxSteps, -maxSteps];
  const read = (entries: string) => wordingOf({ bias: [1, 2, 3, 4, 5], steps: [1, 0.5, 0.5, 1, 1], entries }).weights;

  it('returns the weights that were written', () => {
    expect(read(`able${signs}`)).toEqual({ able: row });
  });

  it('reads pairs after their first word, whether that has a weight or not', () => {
    expect(read(`not${signs} +able${signs} +yet${signs} @ +able${signs}`)).toEqual({
      not: row,
      'not able': row,
      'not yet': row,
      '@ able': row,
    });
  });

  it('reads apostrophes, classes and signs as words', () => {
    expect(Object.keys(read(`can't${signs} {body}${signs} !!!${signs} #${signs}`))).toEqual([
      "can't",
      '{body}',
      '!!!',
      '#',
    ]);
  });
});
