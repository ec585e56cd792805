import { isNumeric, isZero } from '../values/numbers.ts';

/** What counts as true: everything but false, null, zero and nothing. */
export const isTruthy = (value: unknown): boolean =>
  !(value === undefined || value === null || value === false || (isNumeric(value) && isZero(value)));
