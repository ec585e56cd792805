import { type HashedModel, logOddsOf, strongestPassage } from './hashed-model.ts';
import type { Tokens } from './tokenizer.ts';

/** What its words say of a text: that it is a complaint, or praise. */
export type Feelings = { displeasure: HashedModel; praise: HashedModel };

/** What is felt, and where the words stand that say most for it. */
export type Felt = { sentiment: 'negative' | 'positive'; from: number; to: number };

// Log-odds chosen on what the models learn from, and on a few posts that they did not learn from.
const leastDispleasure = -0.25;
const leastPraise = -0.3;
/** Fewer words are too few to tell complaints from what is denied. */
const fewestComplaining = 8;
const fewestPraising = 3;

/** What the sender of a text feels by the models, whichever says more for itself; null where neither says enough. */
export const feltByWords = (tokens: Tokens, { displeasure, praise }: Feelings): Felt | null => {
  const [against, inFavour] = [logOddsOf(tokens, displeasure), logOddsOf(tokens, praise)];
  if (against >= Math.max(inFavour, leastDispleasure))
    return tokens.count < fewestComplaining
      ? null
      : { sentiment: 'negative', ...strongestPassage(tokens, displeasure) };
  if (inFavour < leastPraise || tokens.count < fewestPraising) return null;
  return { sentiment: 'positive', ...strongestPassage(tokens, praise) };
};
