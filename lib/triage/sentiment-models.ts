import { type Features, type HashedModel, logOddsOf, strongestPassage } from './hashed-model.ts';
import type { Reading } from './readings.ts';
import { plainRule } from './rule-effect.ts';
import type { Tokens } from './tokenizer.ts';

/** What its words say of a text: that it is a complaint, or praise. */
export type SentimentModels = { displeasure: HashedModel; praise: HashedModel };

// Log-odds chosen on what the models learn from, and on a few posts that they did not learn from.
const leastDispleasure = -0.25;
const leastPraise = -0.3;
/** Fewer words are too few to tell complaints from what is denied. */
const fewestComplaining = 8;
const fewestPraising = 3;

const likeComplaints = plainRule('like-complaints', { sentiment: -2 });
const likePraise = plainRule('like-praise', { sentiment: 2 });

/** What the sender of a text feels by the models, whichever says more for itself; null where neither says enough. */
export const sentimentByModels = (
  tokens: Tokens,
  features: Features,
  { displeasure, praise }: SentimentModels,
): Reading | null => {
  const [against, inFavour] = [logOddsOf(features, displeasure), logOddsOf(features, praise)];
  const isComplaint = against >= Math.max(inFavour, leastDispleasure);
  if (!isComplaint && inFavour < leastPraise) return null;
  if (tokens.count < (isComplaint ? fewestComplaining : fewestPraising)) return null;
  const [rule, model] = isComplaint ? [likeComplaints, displeasure] : [likePraise, praise];
  return { rule, ...strongestPassage(tokens, features, model), factor: 1 };
};
