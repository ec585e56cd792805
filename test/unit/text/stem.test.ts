import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from '#lib/text/stem.ts';

describe('the stem of a word', () => {
  it('is never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(stemOf(word).length).toBeGreaterThan(0);
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
