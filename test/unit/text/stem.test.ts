import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from '#lib/text/stem.ts';

describe('the stem of a word', () => {
  it.each([
    ['refund', 'refund refunds refunded refunding'],
    ['repli', 'reply replies replied replying'],
    ['stop', 'stop stops stopped stopping'],
    ['pleas', 'please pleased pleasing'],
    ['glas', 'glass glasses'],
    ['status', 'status'],
    ['basis', 'basis'],
    ['speed', 'speed speeds'],
    ['bring', 'bring brings'],
    ['bed', 'bed beds'],
  ])('is %s for: %s', (stem, words) => {
    expect(words.split(' ').filter((word) => stemOf(word) !== stem)).toEqual([]);
  });

  it.each(['us', 'ia', '3d', 'Orders', 'caf\u00e9s'])(
    'is the word itself for what is no English word in lower case: %s',
    (word) => {
      expect(stemOf(word)).toBe(word);
    },
  );

  it('is never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(stemOf(word).length).toBeGreaterThan(0);
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
