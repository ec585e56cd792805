import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/text/fold.ts';

describe('a folded text', () => {
  it.each([
    ['Goethestraße GRÖSSE', 'goethestrasse grosse'],
    ['Smørrebrød Œuvre Ærø Łódź', 'smorrebrod oeuvre aero lodz'],
    ['Đorđe Þór Ħal İstanbul ılık', 'dorde thor hal istanbul ilik'],
    ['ﬁne Ｆｕｌｌ ①', 'fine full 1'],
    ['№4512 Word™', ' 4512 word '],
    ['٧٧١٢٠ १२३ ๔๕๖', '77120 123 456'],
    ['قهوة مـــستشفى', 'قهوه مستشفي'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['Ёлка й', 'елка и'],
    ['שָׁלוֹם', 'שלום'],
    ['l’Adresse O`Neill e‑mail', "l'adresse o'neill e-mail"],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each(['बिल', 'ที่', '결제', 'がぎ', 'ပြန်'])('keeps the marks of %j, which carry meaning', (word) => {
    expect(foldText(word)).toBe(word.normalize('NFKD').normalize('NFC'));
  });

  it('does not change when folded again', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const once = foldText(String.fromCodePoint(code));
      if (foldText(once) !== once) expect.fail(`U+${code.toString(16)} becomes ${once} and then ${foldText(once)}`);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('is the same for upper and lower case', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const letter = String.fromCodePoint(code);
      if (foldText(foldText(letter).toUpperCase()) !== foldText(letter)) expect.fail(`U+${code.toString(16)}`);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text).toUpperCase())).toBe(foldText(text));
      }),
    );
  });
});
