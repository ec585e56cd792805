import { Double, Long } from 'bson';
import { isInt32 } from './types.ts';

/** Internal representation of a number; see `TypeName`. */
export type Numeric = number | Long | Double;

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || value instanceof Double || value instanceof Long;

const int64Max = 2n ** 63n - 1n;
const int64Min = -(2n ** 63n);

/** A double, boxed if its value looks like an int. */
export const double = (n: number): Numeric => (isInt32(n) ? new Double(n) : n);

export const long = (n: bigint): Long => Long.fromBigInt(n);

/** Whether it is a 32-bit or 64-bit int. */
const isIntegral = (value: Numeric): value is number | Long =>
  typeof value === 'number' ? isInt32(value) : value instanceof Long;

/** The nearest JS number. */
export const toNumber = (value: Numeric): number => {
  if (typeof value === 'number') return value;
  return value instanceof Double ? value.value : value.toNumber();
};

/** The whole part; undefined for NaN and the infinities. */
export const toBigInt = (value: Numeric): bigint | undefined => {
  if (value instanceof Long) return value.toBigInt();
  const n = Math.trunc(toNumber(value));
  return Number.isFinite(n) ? BigInt(n) : undefined;
};

type Operation = {
  double(a: number, b: number): number;
  integer(a: bigint, b: bigint): bigint;
};

/** In the narrowest type that fits the result and both operands; undefined if an int result exceeds 64 bits. */
const apply = (a: Numeric, b: Numeric, operation: Operation): Numeric | undefined => {
  if (!isIntegral(a) || !isIntegral(b)) return double(operation.double(toNumber(a), toNumber(b)));
  if (typeof a === 'number' && typeof b === 'number') {
    const result = operation.double(a, b);
    if (isInt32(result)) return result;
  }
  const exact = operation.integer(big(a), big(b));
  return exact >= int64Min && exact <= int64Max ? long(exact) : undefined;
};

const big = (value: number | Long): bigint => (typeof value === 'number' ? BigInt(value) : value.toBigInt());

const sum: Operation = { double: (a, b) => a + b, integer: (a, b) => a + b };
const difference: Operation = { double: (a, b) => a - b, integer: (a, b) => a - b };
const product: Operation = { double: (a, b) => a * b, integer: (a, b) => a * b };

/** The sum; undefined if it is an int that exceeds 64 bits. */
export const addExactly = (a: Numeric, b: Numeric): Numeric | undefined => apply(a, b, sum);

export const add = (a: Numeric, b: Numeric): Numeric => apply(a, b, sum) ?? double(toNumber(a) + toNumber(b));

export const subtract = (a: Numeric, b: Numeric): Numeric =>
  apply(a, b, difference) ?? double(toNumber(a) - toNumber(b));

export const multiply = (a: Numeric, b: Numeric): Numeric => apply(a, b, product) ?? double(toNumber(a) * toNumber(b));

export const isZero = (value: Numeric): boolean => toNumber(value) === 0;

/** The nearest double and the remainder. Equal numbers of all types split alike. */
export const split = (value: Numeric): [double: number, residual: number] => {
  if (typeof value === 'number') return [value, 0];
  if (value instanceof Double) return [value.value, 0];
  const nearest = value.toNumber();
  return [nearest, Number.isSafeInteger(nearest) ? 0 : Number(value.toBigInt() - BigInt(nearest))];
};

/** By exact value, regardless of type; NaN sorts first. */
export const compareNumbers = (a: Numeric, b: Numeric): number => {
  const [x, xRest] = split(a);
  const [y, yRest] = split(b);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return Math.sign(xRest - yRest);
  return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : -1) : 1;
};
