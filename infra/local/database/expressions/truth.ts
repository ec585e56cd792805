import { isNumeric, isZero } from '../values/numbers.ts';

/** True for everything except false, null, zero and missing values. */
export const isTruthy = (value: unknown): boolean =>
  !(value === undefined || value === null || value === false || (isNumeric(value) && isZero(value)));
