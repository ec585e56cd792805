import type { CompiledRules } from './compiled-rules.ts';
import type { Tokens } from './tokenizer.ts';

/** The least share of an English text's words that are words of the rules; in other languages it is a third of that. */
const leastKnown = 0.6;
/** The same of each passage of so many words: a part in another language must not hide in a long text. */
const leastKnownOfPassage = 0.45;
const passageLength = 40;
/** A shorter passage may be a name and an address. */
const leastWords = 12;
/** So many function words make a text English whose other words nobody knows. */
const manyFunctionWords = 0.25;

export type Englishness = 'plain' | 'likely' | 'unlikely';

/**
 * Whether a text is English: plainly, or likely if nothing says otherwise. Costs next to nothing. A text without words is
 * likely English, since there is nothing in it that is not.
 */
export const englishnessOf = (
  { count, word }: Tokens,
  { words: table, functionWords: mostFrequent }: Pick<CompiledRules, 'words' | 'functionWords'>,
): Englishness => {
  let [words, known, functionWords] = [0, 0, 0];
  let [wordsBefore, knownBefore] = [0, 0];
  let isOfOnePiece = true;
  for (let at = 0; at < count; at += 1) {
    const number = word[at] as number;
    if (number !== table.numeral) words += 1;
    if (number !== table.numeral && number !== 0) known += 1;
    if (number !== 0 && number <= mostFrequent) functionWords += 1;
    const length = words - wordsBefore;
    if (length < passageLength && (at + 1 < count || length < leastWords)) continue;
    if (known - knownBefore < leastKnownOfPassage * length) isOfOnePiece = false;
    [wordsBefore, knownBefore] = [words, known];
  }
  if (!isOfOnePiece) return 'unlikely';
  const isMostlyKnown = known >= leastKnown * words;
  if (isMostlyKnown && functionWords > 0) return 'plain';
  return isMostlyKnown || functionWords >= manyFunctionWords * words ? 'likely' : 'unlikely';
};
