import { type WordNumbers, wordNumbersOf } from '#lib/text/word-numbers.ts';
import { foldWord } from './characters.ts';

/** The word in rules that matches any number in digits. */
export const numeralSign = '#';

/** The words of rules, folded; `numeral` is the number of all numerals that are not words of the table. */
export type WordTable = WordNumbers & { numeral: number };

export const wordTableOf = (words: readonly string[]): WordTable => ({
  ...wordNumbersOf(words.map(foldWord)),
  numeral: words.indexOf(numeralSign) + 1,
});
