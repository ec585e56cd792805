import { foldedMail } from './folded.ts';
import { bit } from './kinds.ts';
import type { Found } from './phrase-finder.ts';
import { phrasesIn } from './phrases.ts';

/** A line of a message, with the bits of the phrases in it. */
export type Line = {
  raw: string;
  /** Folded, without blanks around it. */
  text: string;
  words: number;
  /** Phrases anywhere in the line, at its start, at its end, and those that are all of it. */
  any: number;
  starts: number;
  ends: number;
  whole: number;
};

export type MailText = {
  raw: string;
  folded: string;
  found: readonly Found[];
  /** Of a message of several lines. */
  lines: readonly Line[];
};

/** What is looked for in a message as a whole; the rest says something of a line only. */
const ofMessages =
  bit.disclaimer |
  bit.notice |
  bit.footer |
  bit.automaticOpening |
  bit.absence |
  bit.return |
  bit.bounceReport |
  bit.browser |
  bit.reason |
  bit.optOut |
  bit.offer;
const all = ~0;

export const mailText = (raw: string): MailText => {
  const folded = foldedMail(raw);
  if (!raw.includes('\n')) return { raw, folded, found: phrasesIn(folded, ofMessages).found, lines: [] };
  const phrases = phrasesIn(folded, all);
  const lines = readLines(raw, folded, phrases);
  return { raw, folded, found: phrases.found.filter(({ kinds }) => kinds & ofMessages), lines };
};

/** The lines of a text, each with the phrases that lie within it. */
export const linesOf = ({ raw, folded }: Pick<MailText, 'raw' | 'folded'>): Line[] =>
  readLines(raw, folded, phrasesIn(folded, all));

type Phrases = ReturnType<typeof phrasesIn>;

/** Words and phrases are in the order of their starts. */
const readLines = (raw: string, folded: string, { words, found }: Phrases): Line[] => {
  let from = 0;
  let word = 0;
  let phrase = 0;
  return raw.split('\n').map((line) => {
    const to = from + line.length;
    const firstWord = word;
    while (word < words.count && (words.start[word] as number) < to) word += 1;
    const firstPhrase = phrase;
    while (phrase < found.length && (found[phrase] as Found).from < to) phrase += 1;
    const read: Line = { ...noPhrases, raw: line, text: folded.slice(from, to).trim(), words: word - firstWord };
    const [start, end] = [words.start[firstWord], words.end[word - 1]];
    for (let at = firstPhrase; at < phrase; at += 1) addPhrase(read, found[at] as Found, { start, end, to });
    from = to + 1;
    return read;
  });
};

const noPhrases = { any: 0, starts: 0, ends: 0, whole: 0 };

/** Adds a phrase to its line, unless it goes on in the next one. */
const addPhrase = (
  line: Line,
  { kinds, from, to }: Found,
  of: { start: number | undefined; end: number | undefined; to: number },
): void => {
  if (to > of.to) return;
  line.any |= kinds;
  if (from === of.start) line.starts |= kinds;
  if (to === of.end) line.ends |= kinds;
  if (from === of.start && to === of.end) line.whole |= kinds;
};

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === '';

export const isQuoted = (line: Line | undefined): boolean => line?.text.startsWith('>') ?? false;

/** The index of the first line from `from` on that is not blank; the number of lines if there is none. */
export const nextWritten = (lines: readonly Line[], from: number): number => {
  let index = from;
  while (index < lines.length && isBlank(lines[index])) index += 1;
  return index;
};

/** Whether a line has a letter or digit of any script. */
export const hasWords = ({ text }: Line): boolean => /[a-z0-9]|[^\0-\x7f]/.test(text);
