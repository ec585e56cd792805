import { hash } from 'node:crypto';

/** The first bits of a text's SHA-256, at most 48, as a number. */
export const shortHash = (text: string, bits: 16 | 48): number =>
  Number.parseInt(hash('sha256', text).slice(0, bits / 4), 16);
