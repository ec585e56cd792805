import { withoutInvisible } from '#lib/text/invisible.ts';
import { foldWord } from './characters.ts';
import { english } from './english/language.ts';
import { freshText } from './fresh-text.ts';
import type { Language } from './rules.ts';
import { tokenize } from './tokenizer.ts';
import { MAX_WORD_LENGTH, type WordTable, wordTableOf } from './word-table.ts';

const MIN_LETTERS = 3;
const MAX_MESSAGE_LENGTH = 131_072;

const stopTables = new WeakMap<Language, WordTable>();
const stopTableOf = (language: Language): WordTable => {
  const known = stopTables.get(language);
  if (known) return known;
  const table = wordTableOf([...new Set(language.stopWords.map(foldWord))]);
  stopTables.set(language, table);
  return table;
};

/**
 * What a ticket is about: at most `max` words of three letters and more in lower case, each once, in the order in which
 * they first stand. Stop words, numbers, quoted replies and signatures are left out. Takes linear time.
 */
export const keywordsOf = (text: string, max = 12, language: Language = english): string[] => {
  const fresh = freshText(withoutInvisible(text).slice(0, MAX_MESSAGE_LENGTH), language.mail);
  const tokens = tokenize(fresh, stopTableOf(language));
  const keywords = new Set<string>();
  for (let token = 0; token < tokens.count && keywords.size < max; token += 1) {
    if (tokens.word[token] !== 0) continue;
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (end - start < MIN_LETTERS || end - start > MAX_WORD_LENGTH) continue;
    const word = withoutPossessive(foldWord(fresh.slice(start, end)).toLowerCase());
    if (isKeyword(word)) keywords.add(word);
  }
  return [...keywords];
};

const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word);

// Order numbers and model names would flood the statistics, so a keyword has more letters than digits.
const isKeyword = (word: string): boolean => {
  let digits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return word.length - digits >= MIN_LETTERS && digits * 2 < word.length;
};
