import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxTiers } from '#lib/search/limits.ts';
import { type WordTier, wordTiersOf } from '#lib/search/word-tiers.ts';
import { withInvisible } from '../arbitraries.ts';

const tier = (fields: Partial<WordTier>): WordTier => ({ ids: [], subject: [], anywhere: [], ...fields });

describe('the tiers of words', () => {
  it.each<[string, WordTier[]]>([
    ['lost parcel', [tier({ subject: ['lost', 'parcel'] }), tier({ anywhere: ['lost', 'parcel'] })]],
    [
      'the e-mail',
      [tier({ subject: ['the', 'e-mail'] }), tier({ subject: ['e-mail'] }), tier({ anywhere: ['e-mail'] })],
    ],
    ['the', [tier({ ids: ['#the'] }), tier({ subject: ['the'] })]],
    ['parcel parcel ?', [tier({ subject: ['parcel'] }), tier({ anywhere: ['parcel'] })]],
    [
      'refund TCK-815',
      [
        tier({ ids: ['#refundtck815'] }),
        tier({ subject: ['refund', 'TCK-815'] }),
        tier({ ids: ['#tck815'], anywhere: ['refund'] }),
        tier({ anywhere: ['refund', 'TCK-815'] }),
      ],
    ],
    ['?!', []],
  ])('of "%s"', (q, tiers) => {
    expect(wordTiersOf(q)).toEqual(tiers);
  });

  it('are no more than a cursor can name, none of them is empty, and characters that nobody sees change nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (q) => {
        const tiers = wordTiersOf(q);
        expect(tiers.length).toBeLessThanOrEqual(maxTiers);
        for (const { ids, subject, anywhere } of tiers)
          expect(ids.length + subject.length + anywhere.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(withInvisible(fc.constantFrom('lost parcel TCK-815', 'the e-mail')), ({ plain, altered }) => {
        expect(wordTiersOf(altered)).toEqual(wordTiersOf(plain));
      }),
    );
  });
});
