import { compileMailPhrases } from './compile-phrases.ts';
import { type Found, phraseFinder, type Words } from './phrase-table.ts';

let finder: ((folded: string) => { words: Words; found: Found[] }) | undefined;

/** The words of a folded text, and the phrases of mail in it. */
export const phrasesIn = (folded: string): { words: Words; found: Found[] } => {
  finder ??= phraseFinder(compileMailPhrases());
  return finder(folded);
};
