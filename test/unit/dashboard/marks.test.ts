import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '#infra/dashboard/src/tickets/marks.ts';
import { searchTermsOf } from '#lib/search/search-terms.ts';
import { searchTiersOf } from '#lib/search/search-tiers.ts';

const found = (q: string, text: string): string[] =>
  (marksOf(q)?.inText(text) ?? []).filter(({ isFound }) => isFound).map((piece) => piece.text);

describe('the marks of a search', () => {
  it.each([
    ['refund', 'Réfund? I was refunded, no REFUNDS yet', ['Réfund', 'refunded', 'REFUNDS']],
    ['strasse', 'Straße 5, straßen', ['Straße']],
    ['the refund', 'the refund of the year', ['refund']],
    ['the', 'the refund', ['the']],
    ['IT', 'IT is down, is it?', ['IT', 'it']],
    ['e-mail', 'An email, an e-mail, a mail', ['email', 'e-mail', 'mail']],
    ['log in', 'The login fails: log in fails', ['login', 'log']],
    ['c++', 'In C++, not in C', ['C++']],
    ['返金', '返金してください、金返', ['返金']],
    ['1.7', 'Version 1.7, not 17', ['1.7']],
    ['شبكة', 'الشبكة لا تعمل، شَبَكة', ['شَبَكة']],
  ])('of %s in %s are %j', (q, text, expected) => {
    expect(found(q, text)).toEqual(expected);
  });

  it('are of numbers of tickets and customers, whole and from their last digits on', () => {
    const marks = marksOf('00815');
    expect(['TCK-2024-00815', '00815', 'TCK-00816', ''].map((id) => marks?.isNumber(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(marksOf('tck 2024 00815')?.isNumber('TCK-2024-00815')).toBe(true);
  });

  it('are none without a search', () => {
    expect(marksOf(undefined)).toBeUndefined();
    expect(marksOf('')).toBeUndefined();
  });

  it('leave any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (q, text) => {
        const pieces = marksOf(q)?.inText(text) ?? [{ text, isFound: false }];
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('are somewhere in every ticket that a search for a word of it finds in its subject', () => {
    const word = fc.constantFrom('Réfunds', 'e-mail', 'ORD-77120', 'café', 'login', "don't", '退款', 'Łódź', 'O’Neill');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (words, n) => {
        const q = words[n % words.length] ?? '';
        const subject = words.join(' ');
        const terms = new Set(searchTermsOf({ external_id: '', customer_id: '', subject, message: '' }));
        fc.pre(searchTiersOf(q).some((tier) => tier.every((term) => terms.has(term))));
        expect(found(q, subject)).not.toEqual([]);
      }),
    );
  });
});
