import { foldText } from '#lib/text/fold.ts';
import { stemOf } from '#lib/text/stem.ts';
import { bare, isPlain, neighbours, partsOf, type Word, type WrittenWord, withoutElided } from '#lib/text/words.ts';
import { english } from '#lib/triage/english/language.ts';

/** Longer words are hardly ever searched for, and their beginning is selective enough. */
const maxWordLength = 40;
const maxSignedLength = 10;
/** Numbers with this many digits are selective by themselves. */
const selectiveDigits = 3;

const commonWords = new Set(bare(foldText(english.stopWords.join(' '))).split(' '));

/** Prefix of common words: in an index of messages they would take the place of all others. */
const commonMark = '~';
export const isCommon = (term: string): boolean => term.startsWith(commonMark);

/** The term of a word without hyphen, apostrophe or point. */
export const termOf = (word: string): string =>
  commonWords.has(word) ? `${commonMark}${word}` : stemOf(word.slice(0, maxWordLength));

/** All terms of a word: itself, its parts, and its parts joined. */
export const termsOf = (word: Word): string[] => {
  if (word.kind !== 'word') return wholeOf(word);
  if (isPlain(word)) return [termOf(word.text)];
  const parts = partsOf(word.text);
  const joined = parts.length > 1 ? neighbours(parts).map(termOf) : [];
  return [...signedTermsOf(word), ...withoutElided(word.text, parts).flatMap(groupsOf).map(termOf), ...joined];
};

/** Spellings of a query's word. */
export type Spellings = {
  /** As typed, or without hyphens. */
  exact: string[];
  /** Split, if the parts are selective enough: `ORD-77120` as `ORD 77120`, but not `A-7` as any `a` and `7`. */
  split: string[];
};

export const spellingsOf = (word: Word): Spellings => {
  if (word.kind !== 'word') return { exact: wholeOf(word), split: wholeOf(word) };
  const parts = partsOf(word.text);
  const signed = signedTermsOf(word);
  const exact = signed.length > 0 ? signed : neighbours(parts).map(termOf);
  const split = withoutElided(word.text, parts).flatMap((part) => part.match(lettersOrDigits) ?? part);
  const isSelective = split.every((part) => !/\d/.test(part) || part.length >= selectiveDigits);
  return { exact, split: isSelective && (signed.length === 0 || word.text.length > 1) ? split.map(termOf) : exact };
};

/** `ord77120` is split; `a1b2c3` and `1.7` are not. */
const lettersOrDigits = /^\p{L}+(?=\d+$)|(?<=^\p{L}+)\d+$|^\d+(?=\p{L}+$)|(?<=^\d+)\p{L}+$/gu;

const wholeOf = (word: Exclude<Word, { kind: 'word' }>): string[] =>
  word.kind === 'run' ? neighbours(word.letters) : [word.text];

/** `c++`, `c#`. */
const signedTermsOf = ({ text, signs }: WrittenWord): string[] =>
  signs !== '' && text.length <= maxSignedLength ? [`${text}${signs}`] : [];

/** A number with points, and its groups. */
const groupsOf = (part: string): string[] => (/[.,]/.test(part) ? [part, ...part.split(/[.,]/)] : [part]);
