import type { Tokens } from './tokenizer.ts';

/** What single words say, by their numbers, for and against a ticket's being urgent; NaN for words that were not learnt. */
export type Wording = { bias: number; weightOf: Float32Array };

/** How alarming a text's words are as a whole, from 0 on, and which of them says it most. */
export type Alarm = { points: number; token: number };

/** Enough to make trouble urgent, and no word count makes it more. */
const MAX_POINTS = 7;

let stamps = new Uint32Array(0);
let stamp = 0;

/** A linear model on which words stand in a text, however often. One pass. */
export const alarmOf = ({ count, word }: Tokens, { bias, weightOf }: Wording): Alarm => {
  if (stamps.length < weightOf.length) stamps = new Uint32Array(weightOf.length);
  stamp += 1;
  let sum = 0;
  let distinct = 0;
  let token = -1;
  for (let at = 0; at < count; at += 1) {
    const number = word[at] as number;
    const weight = weightOf[number] as number;
    if (Number.isNaN(weight) || stamps[number] === stamp) continue;
    stamps[number] = stamp;
    distinct += 1;
    sum += weight;
    if (token === -1 || weight > (weightOf[word[token] as number] as number)) token = at;
  }
  // By the root of their number, or long tickets would be sure of everything.
  const points = bias + (distinct === 0 ? 0 : sum / Math.sqrt(distinct));
  return { points: Math.min(MAX_POINTS, Math.max(0, points)), token };
};
