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

export type MailText = { raw: string; folded: string; found: readonly Found[] };

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
  const { found } = phrasesIn(folded, ofMessages);
  return { raw, folded, found };
};

/** The lines of a text, each with the phrases that lie within it. */
export const linesOf = ({ raw, folded }: Pick<MailText, 'raw' | 'folded'>): Line[] => {
  const foldedLines = folded.split('\n');
  return raw.split('\n').map((line, index) => lineOf(line, foldedLines[index] as string));
};

const lineOf = (raw: string, folded: string): Line => {
  const line: Line = { raw, text: folded.trim(), words: 0, any: 0, starts: 0, ends: 0, whole: 0 };
  if (line.text === '') return line;
  const { words, found } = phrasesIn(folded, all);
  line.words = words.count;
  const first = words.start[0];
  const last = words.end[words.count - 1];
  for (const { kinds, from, to } of found) {
    line.any |= kinds;
    if (from === first) line.starts |= kinds;
    if (to === last) line.ends |= kinds;
    if (from === first && to === last) line.whole |= kinds;
  }
  return line;
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
