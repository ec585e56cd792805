import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxMessageTerms, maxTiers } from '#lib/search/limits.ts';
import { searchTermsOf } from '#lib/search/search-terms.ts';
import { countWords, searchTiersOf } from '#lib/search/search-tiers.ts';
import { foldText } from '#lib/text/fold.ts';
import { withInvisible } from '../arbitraries.ts';

const blank = { external_id: 'T-1', customer_id: 'C-1', subject: '', message: '' };
type Ticket = Partial<typeof blank>;

/** The tier in which a search finds a ticket; -1 if none. */
const tierOf = (question: string, ticket: Ticket): number => {
  const terms = new Set(searchTermsOf({ ...blank, ...ticket }));
  return searchTiersOf(question).findIndex((tier) => tier.every((term) => terms.has(term)));
};
const finds = (question: string, ticket: Ticket): boolean => tierOf(question, ticket) >= 0;

describe('a text search', () => {
  it.each([
    ['refund', 'I want my money refunded'],
    ['refunds', 'Please refund me'],
    ['stopping', 'It stopped at once'],
    ['deliveries', 'The delivery is late'],
    ['changing', 'How do I change my address?'],
    ['billing', 'The bill is wrong'],
    ['addresses', 'my new address'],
    ['carried', 'You carry it'],
    ['losing', 'You lose everything'],
    ['news', 'No news yet'],
    ['printer', "The printer's lamp"],
    ["printer's", 'The printer smokes'],
    ['wont open', 'The app won’t open'],
    ['the card, and the PIN!', 'pin of my card'],
    ['MÜNCHEN', 'Mein Paket liegt in Munchen'],
    ['cafe', 'Le café est fermé'],
    ['Goethestrasse', 'Wohnhaft Goethestraße 5'],
    ['Goethestraße', 'GOETHESTRASSE 5'],
    ['lodz', 'Wysyłka do Łódź'],
    ['smorrebrod', 'Et smørrebrød'],
    ['istanbul', 'İSTANBUL’a kargo'],
    ['77120', 'طلب ٧٧١٢٠'],
    ['4512', 'Заказ №4512'],
    ['قهوه', 'قهوة'],
    ['बिल', 'मेरा बिल गलत है'],
    ['退款', '我想退款'],
    ['上海', '我家在上海东边'],
    ['결제', '결제가 안 됩니다'],
    ['payment', '调用payment接口'],
    ['接口', '调用payment接口'],
    ['サーバー', 'このサーバーが遅い'],
    ['เงิน', 'ขอเงินคืน'],
  ])('for %j finds %j', (question, message) => {
    expect(finds(question, { message })).toBe(true);
  });

  it.each([
    ['card', 'A box of cardboard'],
    ['outage', 'An old age'],
    ['late parcel', 'The parcel is early'],
    ['bus', 'No business of mine'],
    ['seat 8', 'Seat 7'],
    ['seat 8', 'Seat 88'],
    ['1.7', 'Version 1.8 of 7 May'],
    ['C++', 'Vitamin C'],
    ['C#', 'C++ and C'],
    ['A-7', 'Seat B-7 of a row'],
    ['बिल', 'बल का प्रयोग'],
    ['上海', '海上运输，上周从海路'],
    ['😡', 'All is well 😀'],
  ])('for %j does not find %j', (question, message) => {
    expect(finds(question, { message, subject: message })).toBe(false);
  });

  it.each(['1.7', '5', 'C++', 'C#', 'A-7', 'IT', 'WHO', 'x', '😡', '🇩🇪', '12:50', '24/7', 'R&D', '1,200', 'v2.0.1'])(
    'finds %j in a message and in a subject, however short',
    (word) => {
      expect(finds(word, { message: `This is about ${word}, please.` })).toBe(true);
      expect(finds(word, { subject: `About ${word}` })).toBe(true);
    },
  );

  it.each(['use', 'who', 'the', 'a', 'not'])('finds the common word %j in a subject', (word) => {
    expect(finds(word, { subject: `So ${word} is there` })).toBe(true);
  });

  it.each([
    ['e-mail', 'email'],
    ['log-in', 'login'],
    ['wi-fi', 'wifi'],
    ['ORD-77120', 'ORD77120'],
    ['ORD 77120', 'ORD77120'],
    ['ORD-77120', 'ORD 77120'],
    ['log-in', 'log in'],
    ["O'Neill", 'ONeill'],
    ["O'Neill", 'O’Neill'],
    ["l'adresse", 'l’adresse'],
    ['follow-up', 'follow up'],
    ["l'adresse", 'adresse'],
  ])('treats %j and %j as the same', (one, other) => {
    expect(finds(one, { message: `My ${other}, please` })).toBe(true);
    expect(finds(other, { message: `My ${one}, please` })).toBe(true);
  });

  it('finds a part of a hyphenated word', () => {
    expect(finds('2024-00815', { message: 'See TCK-2024-00815.' })).toBe(true);
    expect(finds('mail', { message: 'my e-mail' })).toBe(true);
    expect(finds('neill', { message: "Ms O'Neill" })).toBe(true);
  });

  it.each(['', ' ', '?!', '$ % &', '\u200b'])('for %j has no search terms', (question) => {
    expect(searchTiersOf(question)).toEqual([]);
  });
});

describe('the tiers of a text search', () => {
  const ticket = { external_id: 'TCK-2024-00815', customer_id: 'cust_042', subject: 'Parcel lost', message: 'Where?' };

  it.each(['TCK-2024-00815', 'tck-2024-00815', 'TCK 2024 00815', 'tck202400815', '2024-00815', '00815', 'CUST_042'])(
    'start with the ticket or customer with the number %j',
    (question) => {
      expect(tierOf(question, ticket)).toBe(0);
      expect(tierOf(question, { subject: question, message: question })).toBeGreaterThan(0);
    },
  );

  it('recognise a number among words', () => {
    expect(finds('lost TCK-2024-00815', ticket)).toBe(true);
    expect(finds('cust_042 parcel', ticket)).toBe(true);
    expect(finds('damaged TCK-2024-00815', ticket)).toBe(false);
  });

  it('rank subject matches before other matches', () => {
    expect(tierOf('lost parcel', ticket)).toBeLessThan(
      tierOf('lost parcel', { subject: 'Parcel', message: 'It is lost' }),
    );
  });

  it('use common words for ranking only, and require those in capitals', () => {
    const about = (subject: string): number => tierOf('IT problem', { subject });
    expect(about('IT problem')).toBeGreaterThanOrEqual(0);
    expect(about('A problem')).toBe(-1);
    expect(tierOf('it problem', { subject: 'Is it a problem' })).toBeLessThan(
      tierOf('it problem', { subject: 'A problem' }),
    );
    expect(finds('it problem', { subject: 'A problem' })).toBe(true);
  });

  it('of plain words match terms stored before words had parts and marks', () => {
    const stored = new Set(['lost', 'parcel', 'inv', '20931', '^parcel']);
    const isFound = (question: string) =>
      searchTiersOf(question).some((tier) => tier.every((term) => stored.has(term)));
    for (const question of ['parcel', 'lost parcels', 'the parcel', 'INV-20931']) expect(isFound(question)).toBe(true);
  });

  it('are few, and start with the rarest term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (question) => {
        expect(searchTiersOf(question).length).toBeLessThanOrEqual(maxTiers);
        for (const tier of searchTiersOf(question)) expect(tier.length).toBeGreaterThan(0);
      }),
    );
    expect(searchTiersOf('a stolen green card 77120').at(-1)?.[0]).toBe('77120');
  });
});

// Words of many scripts and spellings, with separators.
const piece = fc.oneof(
  fc.constantFrom(
    'parcel',
    'IT',
    'who',
    'e-mail',
    "O'Neill",
    'ORD-77120',
    '1.7',
    'C++',
    'Straße',
    '결제가',
    '上海',
    '8',
  ),
  fc.constantFrom('बिल', 'ที่นี่', '😡', '👩‍🚒', 'naïve', 'Łódź', "don't", '٣', 'x', '24/7', 'a_b', 'TCK-2024-00815'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '. ', '\n', '-', '')))
  .map((pairs) => pairs.flat().join(''));

describe('a text search for any text', () => {
  it('finds it by each of its words', () => {
    fc.assert(
      fc.property(text, (subject) => {
        for (const word of subject.split(/\s+/))
          if (countWords(word) > 0) expect(finds(word, { subject }), word).toBe(true);
      }),
    );
  });

  it('finds it by each of its words in another case', () => {
    fc.assert(
      fc.property(text, (subject) => {
        for (const word of subject.split(/\s+/))
          if (countWords(word) > 0) expect(finds(foldText(word), { subject }), word).toBe(true);
      }),
    );
  });

  it('ignores invisible characters', () => {
    fc.assert(
      fc.property(withInvisible(text), ({ plain, altered }) => {
        const terms = searchTermsOf({ ...blank, subject: plain, message: plain });
        expect(searchTermsOf({ ...blank, subject: altered, message: altered })).toEqual(terms);
        expect(searchTiersOf(altered)).toEqual(searchTiersOf(plain));
      }),
    );
  });
});

describe('the search terms of a ticket', () => {
  const words = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => `${prefix}${n}`).join(' ');
  const letters = (count: number) =>
    Array.from({ length: count }, (_, n) => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? ''))
      .map((word) => `w${word}`)
      .join(' ');

  it('are bounded, however long the text is', () => {
    const endless = words(100_000, 'w');
    const terms = searchTermsOf({ ...blank, subject: endless, message: endless });
    expect(terms.length).toBeLessThan(maxMessageTerms + 250);
  });

  it('of a long message keep numbers, even at its end, and rare words', () => {
    const message = `${letters(2 * maxMessageTerms)} needleatend order 99881`;
    for (const word of ['needleatend', '99881']) expect(finds(word, { message })).toBe(true);
    expect(finds('99881', { message: `${words(10 * maxMessageTerms, '')} order 99881` })).toBe(true);
  });

  it('distinguish words of the subject from words of the message only', () => {
    const terms = searchTermsOf({ ...blank, subject: 'The late parcel', message: 'My parcel got lost' });
    expect(terms.toSorted()).toEqual(['#t1', '#c1', '^~the', '^lat', '^parcel', 'lat', 'lost', 'parcel'].toSorted());
  });
});
