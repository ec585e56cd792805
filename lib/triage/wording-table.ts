import type { TriageRules } from './rules.ts';

/** Learnt weights as stored in a file: one sign per weight, counting steps whose size depends on the axis. */
export type WordingTable = { bias: number[]; steps: number[]; entries: string };

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const zero = alphabet.length / 2;
const entryForm = /^(\+?)(.+?)([A-Z0-9]{5})?$/;

/** Maximum distance of a weight from 0, in steps. */
export const maxSteps = zero - 1;

/** Encodes the steps of a row as five signs. */
export const signsOf = (steps: readonly number[]): string => steps.map((step) => alphabet[zero + step]).join('');

/**
 * Reads a table. Entries are separated by blanks: a word with its five signs, or without signs if it only starts pairs;
 * `+` before a word with signs means the pair of the last word without `+` and this one.
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
