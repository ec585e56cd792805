import type { TriageRules } from './rules.ts';

/** Learnt weights as they stand in a file: steps of a size for each axis, one sign for each. */
export type WordingTable = { bias: number[]; steps: number[]; entries: string };

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const zero = alphabet.length / 2;
const entryForm = /^(\+?)(.+?)([A-Z0-9]{5})?$/;

/** How many steps a weight may be away from 0. */
export const maxSteps = zero - 1;

/** The five signs of a row of steps. */
export const signsOf = (steps: readonly number[]): string => steps.map((step) => alphabet[zero + step]).join('');

/**
 * Reads a table. Entries have blanks between them: a word with its five signs, or without any if it only leads others;
 * `+` and a word with signs is the pair of the last word without `+` and this one.
 */
export const wordingOf = ({ bias, steps, entries }: WordingTable): TriageRules['wording'] => {
  const weights: TriageRules['wording']['weights'] = {};
  let lead = '';
  for (const entry of entries.trim().split(/\s+/)) {
    const [, plus, word = '', signs] = entryForm.exec(entry) ?? [];
    if (plus === '') lead = word;
    if (!signs) continue;
    const row = [...signs].map((sign, axis) => (alphabet.indexOf(sign) - zero) * (steps[axis] ?? 0));
    weights[plus === '' ? word : `${lead} ${word}`] = row as TriageRules['wording']['weights'][string];
  }
  return { bias: bias as TriageRules['wording']['bias'], weights };
};
