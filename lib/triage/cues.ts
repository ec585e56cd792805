import { NEW_SENTENCE, SAME_CLAUSE, type Tokens } from './tokenizer.ts';
import { NUMERAL } from './word-table.ts';

/**
 * What stands in a cue where others have a word: "in the heading", "opening a sentence" and "in a question" before a
 * word, and three signs. Their numbers are 1 to 6.
 */
export const CUE_MARKS = ['@', '^', '~', '?', '!', '!!!'];
const [HEADING, OPENING, ASKED, QUESTION, EXCLAMATION, EXCLAMATIONS] = [1, 2, 3, 4, 5, 6] as const;
const FIRST_WORD = 7;
const MANY_EXCLAMATIONS = 3;

/** What stands in cues, words and classes of words, numbered from 7 on. */
export type CueWords = {
  names: readonly string[];
  /** Numbers of words by those of the word table; 0 for all others. */
  of: Int32Array;
  /** Numbers of the classes of a word, by its number in the word table. */
  classesOf: readonly (readonly number[] | undefined)[];
};

/** `numbers` are those of the word table, which has all these words. Any number in digits is the one word `#`. */
export const cueWordsOf = (
  words: readonly string[],
  classes: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlyMap<string, number>,
): CueWords => {
  const names = ['', ...CUE_MARKS, ...words, ...classes.keys()];
  const of = new Int32Array(numbers.size + 1);
  const classesOf: number[][] = [];
  words.forEach((word, at) => {
    of[numbers.get(word) as number] = FIRST_WORD + at;
  });
  [...classes.values()].forEach((members, at) => {
    for (const word of new Set(members)) {
      const number = numbers.get(word) as number;
      classesOf[number] = [...(classesOf[number] ?? []), FIRST_WORD + words.length + at];
    }
  });
  const numeral = numbers.get(NUMERAL);
  if (numeral === undefined) return { names, of, classesOf };
  for (const [word, number] of numbers) {
    if (!/^\d+$/.test(word)) continue;
    of[number] = of[numeral] as number;
    classesOf[number] = classesOf[numeral] ?? [];
  }
  return { names, of, classesOf };
};

/**
 * All cues of a text, in one pass: its words (`first` is 0) and their classes, its pairs of words within a clause, the
 * words of its heading (the first `headLength` characters), those that open a sentence and those of a question, and
 * whether it asks or exclaims. `from` and `to` are tokens, -1 for a sign.
 */
export const eachCue = (
  { count, word, start, breakBefore, asked, questions, exclamations }: Tokens,
  headLength: number,
  { of, classesOf }: CueWords,
  see: (first: number, second: number, from: number, to: number) => void,
): void => {
  let before = 0;
  for (let at = 0; at < count; at += 1) {
    const number = word[at] as number;
    const own = of[number] as number;
    if (own !== 0) {
      const gap = at === 0 ? NEW_SENTENCE : breakBefore[at];
      see(0, own, at, at);
      if ((start[at] as number) < headLength) see(HEADING, own, at, at);
      if (asked[at] === 1) see(ASKED, own, at, at);
      if (gap === NEW_SENTENCE) see(OPENING, own, at, at);
      if (gap === SAME_CLAUSE && before !== 0) see(before, own, at - 1, at);
    }
    const classes = classesOf[number];
    if (classes) for (const its of classes) see(0, its, at, at);
    before = own;
  }
  if (questions > 0) see(0, QUESTION, -1, -1);
  if (exclamations > 0) see(0, EXCLAMATION, -1, -1);
  if (exclamations >= MANY_EXCLAMATIONS) see(0, EXCLAMATIONS, -1, -1);
};

/** A cue as tables of them write it: `not able`, `@ outage`, `?`. */
export const cueName = ({ names }: CueWords, first: number, second: number): string =>
  first === 0 ? (names[second] as string) : `${names[first]} ${names[second]}`;
