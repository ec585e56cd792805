import { foldText } from '#lib/text/fold.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { isPlain, type Word, type WrittenWord, wordsIn } from '#lib/text/words.ts';
import { asId, idKeyOf, inSubject, setOffIn } from './search-terms.ts';
import { isCommon, spellingsOf, termOf } from './word-terms.ts';

/** Maximum words that others may write as one: `log in`, `ORD 77120`. */
const maxJoinedWords = 3;
const shortWord = 3;

/** The number of words in a query. */
export const countWords = (question: string): number => [...wordsIn(foldText(question))].length;

/**
 * The terms of each tier: a ticket belongs to the first tier all of whose terms it has. Tickets with a searched number
 * come first, then those with all words in the subject, then anywhere. Common words only affect the order, unless there
 * are no others or capitals set them off. No tiers if there is no word.
 */
export const searchTiersOf = (q: string): string[][] => {
  const question = withoutInvisible(q);
  const ways = waysToSpell(question);
  const setOff = setOffIn(question);
  const isDemanded = (term: string): boolean => !isCommon(term) || setOff.has(term);
  const demanded = ways.map((terms) => (terms.some(isDemanded) ? terms.filter(isDemanded) : terms));
  const tiers = [
    ...idsAlone(question),
    ...[...ways, ...demanded].map((terms) => terms.map(inSubject)),
    ...idsBesideWords(question, demanded[0] ?? []),
    ...demanded,
  ].map(rarestFirst);
  return [...new Map(tiers.map((tier) => [tier.toSorted().join(' '), tier])).values()];
};

/** The terms of a query as typed, with its words split, and joined. */
const waysToSpell = (question: string): string[][] => {
  const words = [...wordsIn(foldText(question))];
  if (words.length === 0) return [];
  const spellings = words.map(spellingsOf);
  return [
    spellings.flatMap(({ exact }) => exact),
    spellings.flatMap(({ split }) => split),
    ...(mayBeOne(words) ? [[termOf(words.map(({ text }) => text).join(''))]] : []),
  ];
};

/** Whether a few words, one of them short or with a digit, may be written as one. */
const mayBeOne = (words: readonly Word[]): words is WrittenWord[] =>
  words.length > 1 &&
  words.length <= maxJoinedWords &&
  words.every((word) => word.kind === 'word' && isPlain(word)) &&
  words.some((word) => word.kind === 'word' && (word.text.length <= shortWord || /\d/.test(word.text)));

/** A query that may be just a ticket or customer number. */
export const idsAlone = (question: string): string[][] => {
  const key = idKeyOf(question);
  const parts = question.trim().split(/\s+/).length;
  return key !== '' && (parts === 1 || (parts <= maxJoinedWords && /\d/.test(key))) ? [[asId(key)]] : [];
};

/** The only one of these texts with a digit: it may be the number of a ticket or customer. */
export const numberAmong = (texts: readonly string[]): string | undefined => {
  const [number, ...others] = texts.filter((text) => /\d/.test(foldText(text)));
  return others.length === 0 ? number : undefined;
};

/** Words beside one possible number of a ticket or customer: `refund TCK-815`. */
const idsBesideWords = (question: string, terms: readonly string[]): string[][] => {
  const id = numberAmong(question.split(/\s+/));
  if (id === undefined) return [];
  const ofId = new Set(waysToSpell(id)[0]);
  const others = terms.filter((term) => !ofId.has(term));
  return others.length > 0 ? [[asId(idKeyOf(id)), ...others]] : [];
};

/** The index is entered by the first term: a number, or the longest word, which is probably the rarest. */
const rarestFirst = (terms: readonly string[]): string[] => {
  const rarity = (term: string): number =>
    (term.startsWith('#') ? 200 : 0) + (/\d{3}/.test(term) ? 100 : 0) + term.length;
  return [...new Set(terms)].toSorted((one, other) => rarity(other) - rarity(one));
};
