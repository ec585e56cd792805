import { Decimal128, Double, Long } from 'bson';
import {
  addDecimals,
  decimalFromNumber,
  decimalToBigInt,
  decimalToNumber,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  splitDecimal,
} from './decimal.ts';
import { isInt32, isLong } from './types.ts';

/** A number as the engine holds it; see `TypeName`. */
export type Numeric = number | Long | Double | Decimal128;

export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || value instanceof Double || value instanceof Decimal128 || isLong(value);

const int64Max = 2n ** 63n - 1n;
const int64Min = -(2n ** 63n);

export const fitsInt64 = (n: bigint): boolean => n >= int64Min && n <= int64Max;

/** A double, kept apart from an int where its value would not tell. */
export const double = (n: number): Numeric => (isInt32(n) ? new Double(n) : n);

export const long = (n: bigint): Long => Long.fromBigInt(n);

/** Whether it is a 32-bit or 64-bit int. */
export const isIntegral = (value: Numeric): value is number | Long =>
  typeof value === 'number' ? isInt32(value) : value instanceof Long;

/** The nearest JS number. */
export const toNumber = (value: Numeric): number => {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  if (value instanceof Decimal128) return decimalToNumber(value);
  return value.toNumber();
};

/** The whole part; undefined for NaN and the infinities. */
export const toBigInt = (value: Numeric): bigint | undefined => {
  if (value instanceof Long) return value.toBigInt();
  if (value instanceof Decimal128) return decimalToBigInt(value);
  const n = Math.trunc(toNumber(value));
  return Number.isFinite(n) ? BigInt(n) : undefined;
};

export const toDecimal = (value: Numeric): Decimal128 => {
  if (value instanceof Decimal128) return value;
  return value instanceof Long ? Decimal128.fromString(value.toString()) : decimalFromNumber(toNumber(value));
};

/** As the bigint in the narrowest type that holds it and both operands; undefined if none does. */
const integer = (n: bigint, isWide: boolean): Numeric | undefined => {
  const asNumber = Number(n);
  if (!isWide && isInt32(asNumber)) return asNumber;
  return fitsInt64(n) ? long(n) : undefined;
};

type Operation = {
  decimal(a: Decimal128, b: Decimal128): Decimal128;
  double(a: number, b: number): number;
  integer(a: bigint, b: bigint): bigint;
};

/** Undefined if two ints give one of more than 64 bits. */
const apply = (a: Numeric, b: Numeric, operation: Operation): Numeric | undefined => {
  if (a instanceof Decimal128 || b instanceof Decimal128) return operation.decimal(toDecimal(a), toDecimal(b));
  if (!isIntegral(a) || !isIntegral(b)) return double(operation.double(toNumber(a), toNumber(b)));
  if (typeof a === 'number' && typeof b === 'number') {
    const result = operation.double(a, b);
    if (isInt32(result)) return result;
  }
  return integer(operation.integer(big(a), big(b)), a instanceof Long || b instanceof Long);
};

const big = (value: number | Long): bigint => (typeof value === 'number' ? BigInt(value) : value.toBigInt());

const sum: Operation = { decimal: addDecimals, double: (a, b) => a + b, integer: (a, b) => a + b };

const difference: Operation = {
  decimal: (a, b) => addDecimals(a, multiplyDecimals(b, Decimal128.fromString('-1'))),
  double: (a, b) => a - b,
  integer: (a, b) => a - b,
};

const product: Operation = { decimal: multiplyDecimals, double: (a, b) => a * b, integer: (a, b) => a * b };

/** The sum, or undefined if it is an int of more than 64 bits. */
export const addExactly = (a: Numeric, b: Numeric): Numeric | undefined => apply(a, b, sum);

/** The product, or undefined if it is an int of more than 64 bits. */
export const multiplyExactly = (a: Numeric, b: Numeric): Numeric | undefined => apply(a, b, product);

export const add = (a: Numeric, b: Numeric): Numeric => apply(a, b, sum) ?? double(toNumber(a) + toNumber(b));

export const subtract = (a: Numeric, b: Numeric): Numeric =>
  apply(a, b, difference) ?? double(toNumber(a) - toNumber(b));

export const multiply = (a: Numeric, b: Numeric): Numeric => apply(a, b, product) ?? double(toNumber(a) * toNumber(b));

export const isZero = (value: Numeric): boolean => toNumber(value) === 0;

/** The divisor is not zero. The quotient of two ints is a double. */
export const divide = (a: Numeric, b: Numeric): Numeric =>
  a instanceof Decimal128 || b instanceof Decimal128
    ? divideDecimals(toDecimal(a), toDecimal(b))
    : double(toNumber(a) / toNumber(b));

/** The divisor is not zero; the sign is the dividend's. */
export const remainder = (a: Numeric, b: Numeric): Numeric => {
  if (a instanceof Decimal128 || b instanceof Decimal128) return remainderOfDecimals(toDecimal(a), toDecimal(b));
  if (!isIntegral(a) || !isIntegral(b)) return double(toNumber(a) % toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') return a % b || 0;
  return long(big(a) % big(b));
};

/** The nearest double, and what the number is more than it. Equal numbers of all types split alike. */
export const split = (value: Numeric): [double: number, residual: number] => {
  if (typeof value === 'number') return [value, 0];
  if (value instanceof Double) return [value.value, 0];
  if (value instanceof Decimal128) return splitDecimal(value);
  const nearest = value.toNumber();
  return [nearest, Number.isSafeInteger(nearest) ? 0 : Number(value.toBigInt() - BigInt(nearest))];
};

/** By exact value, whatever the types; NaN comes first. */
export const compareNumbers = (a: Numeric, b: Numeric): number => {
  const [x, xRest] = split(a);
  const [y, yRest] = split(b);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return Math.sign(xRest - yRest);
  return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : -1) : 1;
};
