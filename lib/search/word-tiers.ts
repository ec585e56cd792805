import { foldText } from '#lib/text/fold.ts';
import { withoutInvisible } from '#lib/text/invisible.ts';
import { isPlain, wordsIn } from '#lib/text/words.ts';
import { asId, idKeyOf } from './search-terms.ts';
import { idsAlone, numberAmong } from './search-tiers.ts';
import { isCommon, termOf } from './word-terms.ts';

/** What a ticket must have to belong to a tier: terms of numbers, and words as they were typed. */
export type WordTier = { ids: readonly string[]; subject: readonly string[]; anywhere: readonly string[] };

/**
 * The tiers of a query for an index that tokenizes texts by itself. As in `searchTiersOf`: numbers first, then all
 * words in the subject, then anywhere; common words only affect the order, and match in subjects alone if there are no
 * others.
 */
export const wordTiersOf = (q: string): WordTier[] => {
  const question = withoutInvisible(q);
  const words = [...new Set(question.split(/\s+/).filter((word) => wordsOf(word).length > 0))];
  const demanded = words.filter((word) => !isCommonWord(word));
  const number = numberAmong(words);
  const beside = demanded.filter((word) => word !== number);
  return [
    ...idsAlone(question).map((ids) => ({ ids, subject: [], anywhere: [] })),
    ...(words.length > 0 ? [{ ids: [], subject: words, anywhere: [] }] : []),
    ...(demanded.length > 0 && demanded.length < words.length ? [{ ids: [], subject: demanded, anywhere: [] }] : []),
    ...(number !== undefined && beside.length > 0
      ? [{ ids: [asId(idKeyOf(number))], subject: [], anywhere: beside }]
      : []),
    ...(demanded.length > 0 ? [{ ids: [], subject: [], anywhere: demanded }] : []),
  ];
};

const wordsOf = (text: string) => [...wordsIn(foldText(text))];

const isCommonWord = (text: string): boolean =>
  wordsOf(text).every((word) => word.kind === 'word' && isPlain(word) && isCommon(termOf(word.text)));
