import { asId, idTermsOf } from '#lib/search/search-terms.ts';
import { searchTiersOf } from '#lib/search/search-tiers.ts';
import { isCommon, termsOf } from '#lib/search/word-terms.ts';
import { foldText } from '#lib/text/fold.ts';
import { neighbours, wordsIn } from '#lib/text/words.ts';

/** A piece of a text, and whether the search has found it. */
export type Piece = { text: string; isFound: boolean };

/** What a search looks for, as it is found in texts and in numbers of tickets and customers. */
export type Marks = { inText(text: string): Piece[]; isNumber(id: string): boolean };

/** A word as it is written, with what it is folded with: hyphens, apostrophes, points within numbers, the signs of `c++`. */
const token = /[\p{L}\p{M}\p{N}]+(?:[-'’‐‑.,][\p{L}\p{M}\p{N}]+)*[+#]{0,2}/gu;
const letters = /\p{L}\p{M}*|[^\p{L}]+/gu;

/** Finds what the search of the API finds: other forms and spellings of a word, too. Undefined without a search. */
export const marksOf = (q: string | undefined): Marks | undefined => {
  if (!q) return undefined;
  const all = searchTiersOf(q).flat();
  const numbers = new Set(all.filter((term) => term.startsWith(asId(''))));
  const words = all.filter((term) => !numbers.has(term)).map((term) => term.replace(/^\^/, ''));
  const telling = words.filter((term) => !isCommon(term));
  const wanted = new Set(telling.length > 0 ? telling : words);
  return {
    inText: (text) => piecesOf(text, wanted),
    isNumber: (id) => idTermsOf({ external_id: id, customer_id: id }).some((term) => numbers.has(term)),
  };
};

const piecesOf = (text: string, wanted: ReadonlySet<string>): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(token))
    for (const { from, to } of foundIn(word, wanted)) {
      pieces.push({ text: text.slice(end, index + from), isFound: false });
      pieces.push({ text: text.slice(index + from, index + to), isFound: true });
      end = index + to;
    }
  pieces.push({ text: text.slice(end), isFound: false });
  return pieces.filter(({ text }) => text !== '');
};

type Span = { from: number; to: number };

const foundIn = (word: string, wanted: ReadonlySet<string>): Span[] => {
  const folded = [...wordsIn(foldText(word))];
  if (folded.some(({ kind }) => kind === 'run')) return runsIn(word, wanted);
  return folded.some((one) => termsOf(one).some((term) => wanted.has(term))) ? [{ from: 0, to: word.length }] : [];
};

/** In a script without blanks, every two neighbouring letters are a term. */
const runsIn = (word: string, wanted: ReadonlySet<string>): Span[] => {
  const units = [...word.matchAll(letters)];
  const isFound = new Set<number>();
  neighbours(units.map(([unit]) => foldText(unit))).forEach((pair, at) => {
    if (wanted.has(pair)) for (const one of units.length > 1 ? [at, at + 1] : [at]) isFound.add(one);
  });
  const spans: Span[] = [];
  units.forEach(({ 0: unit, index }, at) => {
    if (!isFound.has(at)) return;
    const last = spans.at(-1);
    if (last?.to === index) last.to = index + unit.length;
    else spans.push({ from: index, to: index + unit.length });
  });
  return spans;
};
