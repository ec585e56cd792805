import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxQueryWords, queryWordsOf, searchTermsOf } from '#lib/search/search-terms.ts';
import { stemOf } from '#lib/search/stem.ts';
import { strewn } from '../arbitraries.ts';

/** Whether a search for `question` finds a ticket with this text as its message. */
const finds = (question: string, message: string): boolean => {
  const terms = new Set(searchTermsOf({ subject: '', message }));
  const words = queryWordsOf(question);
  return words.length > 0 && words.every((word) => terms.has(word));
};

describe('a search', () => {
  it.each([
    ['refund', 'I want my money refunded'],
    ['refunds', 'Please refund me'],
    ['stopping', 'It stopped at once'],
    ['deliveries', 'The delivery is late'],
    ['changing', 'How do I change my address?'],
    ['billing', 'The bill is wrong'],
    ['MÜNCHEN', 'Mein Paket liegt in Munchen'],
    ['cafe', 'Le café est fermé'],
    ['INV-20931', 'about invoice inv-20931, please'],
    ['addresses', 'my new address'],
    ['carried', 'You carry it'],
    ['losing', 'You lose everything'],
    ['wont open', 'The app won’t open'],
    ['退款', '我想退款'],
    ['the card, and the PIN!', 'pin of my card'],
  ])('for %j finds %j', (question, message) => {
    expect(finds(question, message)).toBe(true);
  });

  it.each([
    ['card', 'A box of cardboard'],
    ['outage', 'An old age'],
    ['late parcel', 'The parcel is early'],
    ['bus', 'No business of mine'],
  ])('for %j does not find %j', (question, message) => {
    expect(finds(question, message)).toBe(false);
  });

  it.each(['', ' ', '?!', 'the and of', 'a'])('for %j looks for nothing', (question) => {
    expect(queryWordsOf(question)).toEqual([]);
  });

  it('finds every text by any of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const terms = searchTermsOf({ subject: text, message: '' });
        for (const word of queryWordsOf(text)) {
          expect(terms).toContain(word);
          expect(terms).toContain(`^${word}`);
        }
      }),
    );
  });

  it('finds a text with signs in it that nobody sees as the one without', () => {
    fc.assert(
      fc.property(strewn(fc.string({ unit: 'grapheme', maxLength: 60 })), ({ plain, strewn }) => {
        const terms = searchTermsOf({ subject: plain, message: plain });
        expect(searchTermsOf({ subject: strewn, message: strewn })).toEqual(terms);
        expect(queryWordsOf(strewn)).toEqual(queryWordsOf(plain));
      }),
    );
  });

  it('takes so many words and no more, however long the text is', () => {
    const endless = Array.from({ length: 100_000 }, (_, n) => `w${n}x`).join(' ');
    expect(queryWordsOf(endless)).toHaveLength(maxQueryWords);
    expect(searchTermsOf({ subject: endless, message: endless }).length).toBeLessThanOrEqual(300);
  });

  it('tells words of the subject from those of the message alone', () => {
    expect(searchTermsOf({ subject: 'Late parcel', message: 'My parcel got lost' }).toSorted()).toEqual(
      ['^lat', '^parcel', 'lat', 'lost', 'parcel'].toSorted(),
    );
  });
});

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
