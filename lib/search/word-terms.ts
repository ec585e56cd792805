import { foldText } from '#lib/text/fold.ts';
import { neighbours, type Word } from '#lib/text/words.ts';
import { english } from '#lib/triage/english/language.ts';
import { stemOf } from './stem.ts';

/** Longer words are as good as never searched for, and their beginning tells them apart. */
const maxWordLength = 40;
const maxSignedLength = 10;
/** Numbers of so many digits tell tickets apart by themselves. */
const tellingDigits = 3;

const bare = (text: string): string => text.replaceAll("'", '');
const commonWords = new Set(english.stopWords.map((word) => bare(foldText(word))));

type WrittenWord = Word & { kind: 'word' };

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

/** Whether a word is letters and digits alone, as most are. */
export const isPlain = ({ text, signs }: WrittenWord): boolean => signs === '' && !/[-'.,]/.test(text);

/** How a word of a question may be spelt in a text. */
export type Spellings = {
  /** As it is typed, or with no hyphens. */
  exact: string[];
  /** In parts, if these are telling enough: `ORD-77120` as `ORD 77120`, but not `A-7` as any `a` and `7`. */
  loose: string[];
};

export const spellingsOf = (word: Word): Spellings => {
  if (word.kind !== 'word') return { exact: wholeOf(word), loose: wholeOf(word) };
  const parts = partsOf(word.text);
  const signed = signedTermsOf(word);
  const exact = signed.length > 0 ? signed : neighbours(parts).map(termOf);
  const loose = withoutElided(word.text, parts).flatMap((part) => part.match(lettersOrDigits) ?? part);
  const isTelling = loose.every((part) => !/\d/.test(part) || part.length >= tellingDigits);
  return { exact, loose: isTelling && (signed.length === 0 || word.text.length > 1) ? loose.map(termOf) : exact };
};

/** `ord77120` comes apart, `a1b2c3` and `1.7` do not. */
const lettersOrDigits = /^\p{L}+(?=\d+$)|(?<=^\p{L}+)\d+$|^\d+(?=\p{L}+$)|(?<=^\d+)\p{L}+$/gu;

const wholeOf = (word: Exclude<Word, { kind: 'word' }>): string[] =>
  word.kind === 'run' ? neighbours(word.letters) : [word.text];

/** `c++`, `c#`. */
const signedTermsOf = ({ text, signs }: WrittenWord): string[] =>
  signs !== '' && text.length <= maxSignedLength ? [`${text}${signs}`] : [];

const possessive = /(?<=\p{L})'s$/u;
const contraction = /^\p{L}+'(?:t|m|d|re|ve|ll)$/u;

/** What stands between hyphens and apostrophes; `don't` is one word. */
const partsOf = (text: string): string[] => {
  const word = text.replace(possessive, '');
  return contraction.test(word) ? [bare(word)] : word.split(/[-']/);
};

/** Without a lone letter beside an apostrophe: `l'adresse`, `O'Neill`. */
const withoutElided = (text: string, parts: readonly string[]): string[] => {
  const whole = parts.filter((part) => !text.includes("'") || /../u.test(part) || /\d/.test(part));
  return whole.length > 0 ? whole : [...parts];
};

/** A number with points, and what stands between them. */
const groupsOf = (part: string): string[] => (/[.,]/.test(part) ? [part, ...part.split(/[.,]/)] : [part]);
