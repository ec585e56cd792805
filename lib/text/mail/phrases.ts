import { compileMailPhrases } from './compile-phrases.ts';
import { type Found, type PhraseFinder, phraseFinder, type Words } from './phrase-finder.ts';

let finder: PhraseFinder | undefined;

/** The words of a folded text, and the phrases of mail in it that have one of the wanted kinds. */
export const phrasesIn = (folded: string, wanted: number): { words: Words; found: Found[] } => {
  finder ??= phraseFinder(compileMailPhrases());
  return finder(folded, wanted);
};
