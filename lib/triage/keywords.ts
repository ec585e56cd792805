import { foldText } from '#lib/text/fold.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { stemOf } from '#lib/text/stem.ts';
import { bare, isPlain, neighbours, partsOf, type Word, withoutElided, wordsIn } from '#lib/text/words.ts';
import { english } from './english/language.ts';
import { freshText } from './fresh-text.ts';
import { maxKeywords } from './keyword.ts';
import { stopWordsOf } from './stop-words.ts';

const minLetters = 3;
const maxLetters = 40;
const maxMessageLength = 131_072;

/**
 * The keywords of a ticket: at most `max` folded words of at least three letters, each once, in its first form and in order
 * of first occurrence. For scripts without blanks, pairs of letters. Leaves out stop words of a dozen languages, numbers,
 * addresses, quoted replies and signatures. Takes linear time.
 */
export const keywordsOf = (text: string, max = maxKeywords): string[] => {
  const fresh = freshText(withoutInvisible(text).slice(0, maxMessageLength), english.mail);
  const folded = foldText(wordsOnly(fresh));
  const isStopWord = stopWordsOf(() => [...wordsIn(folded)].map((word) => ('text' in word ? bare(word.text) : '')));
  const byStem = new Map<string, string>();
  for (const word of wordsIn(folded)) {
    for (const part of subjectsOf(word, isStopWord)) {
      if (byStem.size === max) return [...byStem.values()];
      if (isStopWord(part)) continue;
      const stem = stemOf(part);
      if (!byStem.has(stem)) byStem.set(stem, part);
    }
  }
  return [...byStem.values()];
};

const domain = '\\.(?:com|org|net|info|io|de|fr|es|it|nl|pl|ru|uk|eu|br|jp|cn)(?![\\w-])';

/** Patterns of text that is not words. `sign` is a cheap pre-check: most texts match none and skip the replacement. */
const noWords: readonly { sign: RegExp; all: RegExp }[] = [
  { sign: /:\/\/|www\./i, all: /(?:https?|ftp):\/\/[!-~]+|\bwww\.[!-~]+/gi },
  { sign: /@/, all: /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/g },
  {
    sign: new RegExp(domain, 'i'),
    all: new RegExp(`(?<![\\w.-])[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}${domain}(?:/[!-~]*)?`, 'gi'),
  },
];

/** Letters and digits joined by a sign, such as an order number; hyphens are handled later. */
const code = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:[_/#]+[\p{L}\p{M}\p{N}]+)+/gu;

/** Removes addresses and codes. */
const wordsOnly = (text: string): string => {
  const words = noWords.reduce((rest, { sign, all }) => (sign.test(rest) ? rest.replace(all, ' ') : rest), text);
  return /[_/#]/.test(words) ? words.replace(code, (one) => (/\p{N}/u.test(one) ? ' ' : one)) : words;
};

/** Keyword candidates within a word: `FHB-869192` is a number, `log-in` one word, `print-server` two. */
const subjectsOf = (word: Word, isStopWord: (word: string) => boolean): string[] => {
  if (word.kind === 'emoji') return [];
  // Japanese writes inflections in hiragana.
  if (word.kind === 'run') return /\p{Script=Hiragana}/u.test(word.letters[0] ?? '') ? [] : pairsOf(word.letters);
  if (isPlain(word)) return [word.text].filter(isSubject);
  if (/\d/.test(word.text)) return [];
  const parts = withoutElided(word.text, partsOf(word.text));
  const isOne = !word.text.includes("'") && parts.some((part) => part.length < minLetters);
  if (!isOne) return parts.filter(isSubject);
  return parts.some((part) => part.length >= minLetters && isStopWord(part)) ? [] : [parts.join('')].filter(isSubject);
};

const pairsOf = (letters: readonly string[]): string[] => (letters.length > 1 ? neighbours(letters) : []);

/** A keyword has more letters than digits: order numbers and model names would flood the statistics. */
const isSubject = (word: string): boolean => {
  const digits = word.match(/\d/g)?.length ?? 0;
  return word.length <= maxLetters && word.length - digits >= minLetters && digits * 2 < word.length;
};
