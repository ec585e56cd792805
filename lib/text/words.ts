import { isAscii } from './ascii.ts';

/**
 * A word: letters and digits, with inner hyphens and apostrophes, points within a number, and the signs of `c++` and
 * `c#`. A run of a script without spaces is split into its letters, each with its marks.
 */
export type Word = WrittenWord | { kind: 'run'; letters: string[] } | { kind: 'emoji'; text: string };
export type WrittenWord = { kind: 'word'; text: string; signs: string };

/** Scripts without spaces between words. A change of script ends a run. */
const unspaced = ['Han', 'Hiragana', 'Katakana\u30fc', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const scriptOf = (name: string): string => `[${name.replace(/^\w+/, '\\p{Script=$&}')}]`;
const letter = (script: string): string => `[${scriptOf(script)}&&[\\p{L}\\p{M}]]\\p{M}*`;
const run = unspaced.map((script) => `(?:${letter(script)})+`).join('|');

const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced.map(scriptOf).join('')}]]+`;
const wordOf = (letters: string, digit: string): string =>
  `(${letters}(?:(?:[\\-']|(?<=${digit})[.,](?=${digit}))${letters})*)([+#]{1,2}(?!${letters}))?`;
const emoji = '\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2}';

let ofAllScripts: RegExp | undefined;
/** A fast pattern for ASCII, which most texts are. */
const asciiWords = new RegExp(wordOf('[A-Za-z0-9]+', '[0-9]'), 'g');

/** The pattern of all scripts takes two milliseconds to compile; cold starts without such a text skip it. */
const tokensOf = (text: string): RegExp => {
  if (isAscii(text)) return asciiWords;
  ofAllScripts ??= new RegExp(`${wordOf(spaced, '\\p{N}')}|(${run})|(${emoji})`, 'gv');
  return ofAllScripts;
};

const lettersOfRun = /\p{L}\p{M}*|\p{M}+/gu;

/** The words of a folded text, in order. Linear time. */
export function* wordsIn(folded: string): Generator<Word> {
  for (const [, text, signs = '', run, emoji] of folded.matchAll(tokensOf(folded))) {
    if (text !== undefined) yield { kind: 'word', text, signs };
    else if (run !== undefined) yield { kind: 'run', letters: run.match(lettersOfRun) ?? [] };
    else if (emoji !== undefined) yield { kind: 'emoji', text: emoji };
  }
}

/** Every two neighbours joined; a single one by itself. */
export const neighbours = (parts: readonly string[]): string[] =>
  parts.length < 2 ? [...parts] : parts.slice(1).map((part, at) => `${parts[at]}${part}`);

/** Whether a word is only letters and digits, as most are. */
export const isPlain = ({ text, signs }: WrittenWord): boolean => signs === '' && !/[-'.,]/.test(text);

export const bare = (text: string): string => text.replaceAll("'", '');

const possessive = /(?<=\p{L})'s$/u;
const contraction = /^\p{L}+'(?:t|m|d|re|ve|ll)$/u;

/** The parts between hyphens and apostrophes; `don't` is one word. */
export const partsOf = (text: string): string[] => {
  const word = text.replace(possessive, '');
  return contraction.test(word) ? [bare(word)] : word.split(/[-']/);
};

/** Without a single letter beside an apostrophe: `l'adresse`, `O'Neill`. */
export const withoutElided = (text: string, parts: readonly string[]): string[] => {
  const whole = parts.filter((part) => !text.includes("'") || /../u.test(part) || /\d/.test(part));
  return whole.length > 0 ? whole : [...parts];
};
