import { stopWordLists } from './stop-word-lists.ts';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

let made: Record<'english' | 'others' | 'things', ReadonlySet<string>> | undefined;
/** Read on first use: most instances never need them. */
const stopWords = () => {
  if (made) return made;
  const { english, others, things } = stopWordLists();
  made = { english: wordsOf(english), others: wordsOf(others), things: wordsOf(things) };
  return made;
};

/**
 * Returns a test for folded stop words. If a word is a stop word only in English, or only in other languages, the other
 * words of the text decide.
 */
export const stopWordsOf = (text: () => readonly string[]): ((word: string) => boolean) => {
  const { english, others, things } = stopWords();
  const isForeign = (word: string): boolean => others.has(word) && !english.has(word) && !things.has(word);
  let isEnglish: boolean | undefined;
  return (word) => {
    if (english.has(word)) return true;
    if (!others.has(word) || !things.has(word)) return others.has(word);
    isEnglish ??= text().filter((other) => english.has(other)).length >= text().filter(isForeign).length;
    return !isEnglish;
  };
};
