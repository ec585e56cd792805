import { eld } from 'eld/small';
import type { CompiledRules } from '../compiled-rules.ts';
import { hashOf } from '../hash-of.ts';
import { compileSetPhrases } from './compiled-set-phrases.ts';

// Loaded when a text needs it: the detector's tables take longer to read than all else of a function.

/** The detector reads no more of a text. */
const sampleLength = 350;
/** So much of a text has a sample of words, whatever stands between them. */
const passageLength = 3 * sampleLength;
/** Fewer letters or words than this say too little; of writings without blanks the words are not counted. */
const fewLetters = 12;
const fewWords = 3;

/**
 * The language of a text, ISO 639-1; null if it is too short to tell, in none that is known for sure, or in several. A long
 * text is read at its beginning and at its end.
 */
export const languageOf = (text: string): string | null => {
  const first = detected(wordsOf(text.slice(0, passageLength)).slice(0, sampleLength));
  if (first === null || text.length <= 2 * sampleLength) return first;
  const last = detected(wordsOf(text.slice(-passageLength)).slice(-sampleLength));
  return last === first ? first : null;
};

/** Without addresses, and whatever has digits: they are the same in every language. */
const wordsOf = (passage: string): string =>
  passage
    .split(/\s+/)
    .filter((word) => !/[\d@]|:\/\//.test(word))
    .join(' ');

const detected = (sample: string): string | null => {
  if (isShort(sample)) return null;
  const result = eld.detect(sample);
  return result.isReliable() ? result.language : null;
};

const isShort = (sample: string): boolean => {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < fewLetters || (/\p{Script=Latin}/u.test(sample) && sample.split(' ').length < fewWords);
};

let compiled: Map<string, CompiledRules> | undefined;
let version: string | undefined;

/** The set phrases to read a text by: those of its language, and of all if it is not known or has none. */
export const setPhrasesFor = (language: string | null): readonly CompiledRules[] => {
  compiled ??= new Map(compileSetPhrases());
  const own = language === null ? undefined : compiled.get(language);
  return own ? [own] : [...compiled.values()];
};

/** Changes with the set phrases of any language. */
export const setPhrasesVersion = (): string => {
  version ??= hashOf(
    setPhrasesFor(null)
      .map((set) => set.version)
      .join(' '),
  );
  return version;
};
