import { type RaggedArray, raggedArrayOf } from './ragged-array.ts';
import { newSentence, sameClause, type Tokens } from './tokenizer.ts';
import { numeralSign } from './word-table.ts';

/**
 * Symbols in cues that are not words: three prefixes ("in the heading", "at the start of a sentence", "in a question")
 * and three signs. Their numbers are 1 to 6.
 */
export const cueMarks = ['@', '^', '~', '?', '!', '!!!'];
const [headingCue, openingCue, askedCue, questionCue, exclamationCue, exclamationsCue] = [1, 2, 3, 4, 5, 6] as const;
const firstWord = 7;
const manyExclamations = 3;

/** Words and word classes in cues, numbered from 7 on. */
export type CueWords = {
  /** Cue numbers of words by their number in the word table; 0 for words in no cue. */
  of: Int32Array;
  /** Cue numbers of a word's classes, by its number in the word table. */
  classesOf: RaggedArray;
};

/** Cue words with their names, by cue number. */
export type NamedCueWords = CueWords & { names: readonly string[] };

/** `numbers` come from the word table, which must contain all these words. Any number in digits is the word `#`. */
export const cueWordsOf = (
  words: readonly string[],
  classes: ReadonlyMap<string, readonly string[]>,
  numbers: ReadonlyMap<string, number>,
): NamedCueWords => {
  const names = ['', ...cueMarks, ...words, ...classes.keys()];
  const of = new Int32Array(numbers.size + 1);
  const classesOf: number[][] = Array.from({ length: numbers.size + 1 }, () => []);
  words.forEach((word, at) => {
    of[numbers.get(word) as number] = firstWord + at;
  });
  [...classes.values()].forEach((members, at) => {
    for (const word of new Set(members)) classesOf[numbers.get(word) as number]?.push(firstWord + words.length + at);
  });
  const numeral = numbers.get(numeralSign);
  for (const [word, number] of numeral === undefined ? [] : numbers) {
    if (!/^\d+$/.test(word)) continue;
    of[number] = of[numeral as number] as number;
    classesOf[number] = classesOf[numeral as number] as number[];
  }
  return { names, of, classesOf: raggedArrayOf(classesOf) };
};

/**
 * Visits all cues of a text in one pass: words (`first` is 0) and their classes; pairs of words within a clause; words in
 * the heading (the first `headLength` characters), at the start of a sentence and in questions; question and exclamation
 * marks. `from` and `to` are token indexes, -1 for a sign.
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
      const gap = at === 0 ? newSentence : breakBefore[at];
      see(0, own, at, at);
      if ((start[at] as number) < headLength) see(headingCue, own, at, at);
      if (asked[at] === 1) see(askedCue, own, at, at);
      if (gap === newSentence) see(openingCue, own, at, at);
      if (gap === sameClause && before !== 0) see(before, own, at - 1, at);
    }
    const end = classesOf.from[number + 1] as number;
    for (let i = classesOf.from[number] as number; i < end; i += 1) see(0, classesOf.values[i] as number, at, at);
    before = own;
  }
  if (questions > 0) see(0, questionCue, -1, -1);
  if (exclamations > 0) see(0, exclamationCue, -1, -1);
  if (exclamations >= manyExclamations) see(0, exclamationsCue, -1, -1);
};

/** A cue in the notation of the tables: `not able`, `@ outage`, `?`. */
export const cueName = ({ names }: NamedCueWords, first: number, second: number): string =>
  first === 0 ? (names[second] as string) : `${names[first]} ${names[second]}`;
