import { isAscii } from '#lib/text/ascii.ts';
import { foldText } from '#lib/text/fold.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { wordsIn } from '#lib/text/words.ts';
import { maxMessageTerms } from './limits.ts';
import { isCommon, termOf, termsOf } from './word-terms.ts';

const maxSubjectTerms = 100;
/**
 * In longer messages half of the terms are reserved for those with digits: order and invoice numbers stand at the end
 * of long mails.
 */
const maxNumbers = maxMessageTerms / 2;
const maxIdLength = 64;

/** Prefix of terms of the subject, and of ticket and customer numbers; no word starts with it. */
export const inSubject = (term: string): string => `^${term}`;
export const asId = (key: string): string => `#${key}`;

export type TicketIds = { external_id: string; customer_id: string };

/**
 * A ticket's search terms: its number and its customer's, every word of its text, and the words of the subject again
 * with a prefix. Common words are kept only from the subject, and where capitals set them off.
 */
export const searchTermsOf = (ticket: TicketIds & { subject: string; message: string }): string[] => {
  const ofSubject = [...termsIn(ticket.subject)].slice(0, maxSubjectTerms);
  const anywhere = new Set([
    ...ofSubject.filter((term) => !isCommon(term)),
    ...setOffIn(ticket.subject),
    ...mostSelective([...termsIn(ticket.message)].filter((term) => !isCommon(term))),
    ...setOffIn(ticket.message),
  ]);
  return [...idTermsOf(ticket), ...anywhere, ...ofSubject.map(inSubject)];
};

/** The terms of a ticket's numbers: its own, whole and from its last digits on, and its customer's. */
export const idTermsOf = ({ external_id, customer_id }: TicketIds): string[] => {
  const keys = [idKeyOf(external_id), ...digitsAtEnd(external_id), idKeyOf(customer_id)];
  return [...new Set(keys)].filter((key) => key !== '').map(asId);
};

/** An id without signs, since it may be typed with other ones. */
export const idKeyOf = (id: string): string => lettersAndDigits(foldText(id)).slice(0, maxIdLength);

const lettersAndDigits = (folded: string): string =>
  folded.replaceAll(isAscii(folded) ? /[^a-z0-9]/g : /[^\p{L}\p{M}\p{N}]/gu, '');

/** `TCK-2024-00815` is also found as `2024-00815` and `00815`. */
const digitsAtEnd = (id: string): string[] => {
  const groups = foldText(id).match(/\d+/g) ?? [];
  const keys = groups.slice(-3).map((_, at, last) => last.slice(at).join(''));
  return keys.filter((key) => key.length > 1 && idKeyOf(id).endsWith(key));
};

/** The distinct terms of a text, in order. */
const termsIn = (text: string): Set<string> => new Set([...wordsIn(foldText(text))].flatMap(termsOf));

// The pattern of all scripts takes a millisecond to compile; cold starts without such a text skip it.
const asciiCapitals = /(?<![A-Za-z0-9])[A-Z]{2,5}(?![A-Za-z0-9])/g;
const capitals = /(?<![\p{L}\p{M}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{M}\p{N}])/gu;

/** Terms of common words in capitals, as in `IT` and `WHO`; none if the whole text is in capitals. */
export const setOffIn = (text: string): Set<string> => {
  const found =
    text === text.toUpperCase() ? [] : (withoutInvisible(text).match(isAscii(text) ? asciiCapitals : capitals) ?? []);
  return new Set(found.map((word) => termOf(foldText(word))).filter(isCommon));
};

/** Of too many terms the most selective: numbers and long words, since rare words are long in any language. */
const mostSelective = (terms: string[]): string[] => {
  if (terms.length <= maxMessageTerms) return terms;
  const numbers = terms.filter((term) => /\d/.test(term));
  const ends = [...numbers.slice(0, maxNumbers / 2), ...numbers.slice(maxNumbers / 2).slice(-maxNumbers / 2)];
  const words = terms.filter((term) => !/\d/.test(term)).toSorted((one, other) => other.length - one.length);
  return [...new Set([...ends, ...words, ...numbers])].slice(0, maxMessageTerms);
};
