import { withoutInvisible } from '#lib/text/invisible.ts';
import { english } from '#lib/triage/english/language.ts';
import { stemOf } from './stem.ts';

/** Longer words are as good as never searched for, and their beginning tells them apart. */
const maxWordLength = 40;

/** Of a message just the first so many different words are found: each costs an entry in the index. */
const maxMessageWords = 200;
const maxSubjectWords = 50;

/** So many words of a question are looked for. */
export const maxQueryWords = 16;

const marks = /\p{M}/gu;
const words = /[\p{L}\p{N}]+/gu;
/** Scripts that set no blanks between words: their letters are found one by one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const folded = (text: string): string => withoutInvisible(text).normalize('NFKD').replace(marks, '').toLowerCase();

const stopWords = new Set(english.stopWords.map((word) => folded(word).replace(/[^\p{L}\p{N}]/gu, '')));

/** The words of a text as a search knows them, each once, in the order in which they first stand. */
const wordsOf = (text: string, limit: number): Set<string> => {
  const found = new Set<string>();
  for (const [word] of folded(text.replaceAll(/['’]/g, '')).matchAll(words)) {
    for (const part of unspaced.test(word) ? word : [word]) {
      if (found.size === limit) return found;
      if (stopWords.has(part) || (part.length < 2 && !unspaced.test(part))) continue;
      found.add(stemOf(part.slice(0, maxWordLength)));
    }
  }
  return found;
};

/** Marks a word as one of the subject; no word begins so. */
export const inSubject = (word: string): string => `^${word}`;

/** Under what a ticket is found: every word of it, and those of the subject once more with their mark. */
export const searchTermsOf = ({ subject, message }: { subject: string; message: string }): string[] => {
  const ofSubject = wordsOf(subject, maxSubjectWords);
  const anywhere = new Set([...ofSubject, ...wordsOf(message, maxMessageWords)]);
  return [...anywhere, ...[...ofSubject].map(inSubject)];
};

/** The words to look for; none if the question has no word that a search could find. */
export const queryWordsOf = (question: string): string[] => [...wordsOf(question, maxQueryWords)];
