import { foldText } from '#lib/text/fold.ts';
import { stemOf } from '#lib/text/stem.ts';
import { bare, isPlain, neighbours, partsOf, type Word, type WrittenWord, withoutElided } from '#lib/text/words.ts';
import { english } from '#lib/triage/english/language.ts';

/** Longer words are as good as never searched for, and their beginning tells them apart. */
const maxWordLength = 40;
const maxSignedLength = 10;
/** Numbers of so many digits tell tickets apart by themselves. */
const selectiveDigits = 3;

const commonWords = new Set(english.stopWords.map((word) => bare(foldText(word))));

/** Words that stand in every other text have a mark: in an index of messages they would take the place of all others. */
const commonMark = '~';
export const isCommon = (term: string): boolean => term.startsWith(commonMark);

/** The term of one word that has no hyphen, apostrophe or point in it. */
export const termOf = (word: string): string =>
  commonWords.has(word) ? `${commonMark}${word}` : stemOf(word.slice(0, maxWordLength));

/** Every term under which a word of a text is found: its own, those of its parts, and of its parts put together. */
export const termsOf = (word: Word): string[] => {
  if (word.kind !== 'word') return wholeOf(word);
  if (isPlain(word)) return [termOf(word.text)];
  const parts = partsOf(word.text);
  const joined = parts.length > 1 ? neighbours(parts).map(termOf) : [];
  return [...signedTermsOf(word), ...withoutElided(word.text, parts).flatMap(groupsOf).map(termOf), ...joined];
};

/** How a word of a question may be spelt in a text. */
export type Spellings = {
  /** As it is typed, or with no hyphens. */
  exact: string[];
  /** In parts, if these are telling enough: `ORD-77120` as `ORD 77120`, but not `A-7` as any `a` and `7`. */
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

/** `ord77120` comes apart, `a1b2c3` and `1.7` do not. */
const lettersOrDigits = /^\p{L}+(?=\d+$)|(?<=^\p{L}+)\d+$|^\d+(?=\p{L}+$)|(?<=^\d+)\p{L}+$/gu;

const wholeOf = (word: Exclude<Word, { kind: 'word' }>): string[] =>
  word.kind === 'run' ? neighbours(word.letters) : [word.text];

/** `c++`, `c#`. */
const signedTermsOf = ({ text, signs }: WrittenWord): string[] =>
  signs !== '' && text.length <= maxSignedLength ? [`${text}${signs}`] : [];

/** A number with points, and what stands between them. */
const groupsOf = (part: string): string[] => (/[.,]/.test(part) ? [part, ...part.split(/[.,]/)] : [part]);
