import { describe, expect, it } from 'vitest';
import { keywordsOf } from '#lib/triage/keywords.ts';

describe('keywords', () => {
  it('are the words that carry the subject, in their order and once', () => {
    expect(keywordsOf('The invoice is wrong: the Invoice total and the printer')).toEqual([
      'invoice',
      'wrong',
      'total',
      'printer',
    ]);
  });

  it('are neither short words nor numbers nor codes', () => {
    expect(keywordsOf('PO 4471 v2 a1b2c3d4 ok printer')).toEqual(['printer']);
  });

  it('lose a possessive and an accent', () => {
    expect(keywordsOf("printer's café’s")).toEqual(['printer', 'cafe']);
  });

  it('come from fresh text alone', () => {
    expect(keywordsOf('Printer jams\n> scanner\nKind regards\nJo Toner')).toEqual(['printer', 'jams']);
  });

  it('are twelve at most unless told otherwise', () => {
    const text = 'alpha beta gamma delta epsilon zeta theta iota kappa lambda sigma omega upsilon omicron';

    expect(keywordsOf(text)).toHaveLength(12);
    expect(keywordsOf(text, 2)).toEqual(['alpha', 'beta']);
  });

  it('keep letters of other scripts', () => {
    expect(keywordsOf('Ошибка оплаты')).toEqual(['ошибка', 'оплаты']);
  });
});
