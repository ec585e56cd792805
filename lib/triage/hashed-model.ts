import { hashStep } from '#lib/text/word-hash.ts';
import { newSentence, type Tokens } from './tokenizer.ts';

/**
 * A logistic regression on hashed words, their stems and pairs of stems. Each weight is a byte around `zero`, in units of
 * `step`; there are a power of two of them, and features share one where their hashes meet.
 */
export type HashedModel = { bias: number; step: number; weights: Uint8Array };

export const zero = 128;
/** How many different features there are, and the most weights of a model: a power of two. */
export const featureCount = 65_536;
const [wordKind, stemKind, pairKind, skipKind] = [1, 2, 3, 4] as const;

/** The distinct features of a text, each with the number of the word that completes it. */
export type Features = { count: number; at: Int32Array; token: Int32Array };

const scratch: Features = { count: 0, at: new Int32Array(featureCount), token: new Int32Array(featureCount) };
const isSeen = new Uint8Array(featureCount);

/** Finds the features of a text in one pass. The next call overwrites the result. */
export const featuresOf = ({ count, hash, stem: stems, breakBefore }: Tokens): Features => {
  scratch.count = 0;
  let before = 0;
  let beforeThat = 0;
  for (let token = 0; token < count; token += 1) {
    const stem = stems[token] as number;
    const isFirst = token === 0 || breakBefore[token] === newSentence;
    addOnce(hashStep(hash[token] as number, wordKind), token);
    addOnce(hashStep(stem, stemKind), token);
    if (isFirst) beforeThat = 0;
    else addOnce(hashStep(Math.imul(before, 31) ^ stem, pairKind), token);
    if (beforeThat !== 0) addOnce(hashStep(Math.imul(beforeThat, 961) ^ stem, skipKind), token);
    beforeThat = isFirst ? 0 : before;
    before = stem;
  }
  for (let feature = 0; feature < scratch.count; feature += 1) isSeen[scratch.at[feature] as number] = 0;
  return scratch;
};

const addOnce = (hash: number, token: number): void => {
  const at = slotOf(hash);
  if (isSeen[at] === 1) return;
  isSeen[at] = 1;
  scratch.at[scratch.count] = at;
  scratch.token[scratch.count] = token;
  scratch.count += 1;
};

/** The log-odds that a text is what a model has learnt; rules and their context decide what follows from it. */
export const logOddsOf = ({ count, at }: Features, { bias, step, weights }: HashedModel): number => {
  const mask = weights.length - 1;
  let sum = 0;
  for (let feature = 0; feature < count; feature += 1)
    sum += (weights[(at[feature] as number) & mask] as number) - zero;
  // As in learning, divided by the root of their number: otherwise the longest mail would have the longest odds.
  return count === 0 ? bias : bias + (step * sum) / Math.sqrt(count);
};

/** How many words are quoted as the reason. */
const passageWords = 10;

/** Where the words of one sentence stand that say most for what a model has learnt. */
export const strongestPassage = (
  tokens: Tokens,
  { count, at, token: completedBy }: Features,
  { weights }: HashedModel,
): { from: number; to: number } => {
  const points = new Float64Array(tokens.count);
  const mask = weights.length - 1;
  for (let feature = 0; feature < count; feature += 1) {
    const token = completedBy[feature] as number;
    points[token] = (points[token] as number) + (weights[(at[feature] as number) & mask] as number) - zero;
  }
  let best = { from: 0, to: 0, sum: 0 };
  let first = 0;
  let sum = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.breakBefore[token] === newSentence) {
      first = token;
      sum = 0;
    }
    sum += points[token] as number;
    if (token - first >= passageWords) {
      sum -= points[first] as number;
      first += 1;
    }
    if (sum > best.sum) best = { from: tokens.start[first] as number, to: tokens.end[token] as number, sum };
  }
  return { from: best.from, to: best.to };
};

/** Mixed, since the low bits of a product depend on low bits alone. */
const slotOf = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (featureCount - 1);
};
