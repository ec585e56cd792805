import { Decimal128 } from 'bson';

/** A finite decimal: coefficient times ten to the exponent. */
type Finite = { coefficient: bigint; exponent: number };

const digits = 34;

/** The finite value, or what JS calls the others: NaN and the infinities. */
const parse = (value: Decimal128): Finite | number => {
  const text = value.toString();
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return text === 'NaN' ? Number.NaN : text.startsWith('-') ? -Infinity : Infinity;
  const [, sign, whole = '0', fraction = '', power = '0'] = match;
  const coefficient = BigInt(whole + fraction);
  return { coefficient: sign ? -coefficient : coefficient, exponent: Number(power) - fraction.length };
};

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Divides to the nearest integer, halves to the even one. */
const divideToEven = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  const twice = absolute(dividend % divisor) * 2n;
  const size = absolute(divisor);
  if (twice < size || (twice === size && quotient % 2n === 0n)) return quotient;
  return quotient + (dividend < 0n === divisor < 0n ? 1n : -1n);
};

const special = (n: number): Decimal128 => {
  if (Number.isNaN(n)) return Decimal128.fromString('NaN');
  return Decimal128.fromString(n < 0 ? '-Infinity' : 'Infinity');
};

const build = ({ coefficient, exponent }: Finite): Decimal128 => {
  const surplus = absolute(coefficient).toString().length - digits;
  if (surplus <= 0) return Decimal128.fromStringWithRounding(`${coefficient}E${exponent}`);
  return build({ coefficient: divideToEven(coefficient, powerOfTen(surplus)), exponent: exponent + surplus });
};

const approximate = (value: Finite | number): number =>
  typeof value === 'number' ? value : Number(`${value.coefficient}E${value.exponent}`);

/** Applies `exact` to two finite decimals and `double` where one of them is not finite. */
const combine = (
  a: Decimal128,
  b: Decimal128,
  exact: (a: Finite, b: Finite) => Decimal128,
  double: (a: number, b: number) => number,
): Decimal128 => {
  const [left, right] = [parse(a), parse(b)];
  if (typeof left === 'number' || typeof right === 'number') {
    return special(double(approximate(left), approximate(right)));
  }
  return exact(left, right);
};

const aligned = (a: Finite, b: Finite): { a: bigint; b: bigint; exponent: number } => {
  const exponent = Math.min(a.exponent, b.exponent);
  return {
    a: a.coefficient * powerOfTen(a.exponent - exponent),
    b: b.coefficient * powerOfTen(b.exponent - exponent),
    exponent,
  };
};

export const addDecimals = (left: Decimal128, right: Decimal128): Decimal128 =>
  combine(
    left,
    right,
    (x, y) => {
      const { a, b, exponent } = aligned(x, y);
      return build({ coefficient: a + b, exponent });
    },
    (x, y) => x + y,
  );

export const multiplyDecimals = (left: Decimal128, right: Decimal128): Decimal128 =>
  combine(
    left,
    right,
    (x, y) => build({ coefficient: x.coefficient * y.coefficient, exponent: x.exponent + y.exponent }),
    (x, y) => x * y,
  );

/** The divisor is not zero. */
export const divideDecimals = (left: Decimal128, right: Decimal128): Decimal128 =>
  combine(left, right, quotient, (x, y) => x / y);

const quotient = (x: Finite, y: Finite): Decimal128 => {
  const ideal = x.exponent - y.exponent;
  const shift = digits + absolute(y.coefficient).toString().length;
  const scaled = x.coefficient * powerOfTen(shift);
  const exact = scaled % y.coefficient === 0n;
  let coefficient = divideToEven(scaled, y.coefficient);
  let exponent = ideal - shift;
  while (exact && exponent < ideal && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return build({ coefficient, exponent });
};

/** The divisor is not zero; the sign is the dividend's. */
export const remainderOfDecimals = (left: Decimal128, right: Decimal128): Decimal128 =>
  combine(
    left,
    right,
    (x, y) => {
      const { a, b, exponent } = aligned(x, y);
      return build({ coefficient: a % b, exponent });
    },
    (x, y) => x % y,
  );

export type Rounding = 'floor' | 'ceil' | 'trunc' | 'even';

/** Rounds to so many places after the point; negative ones are before it. */
export const roundDecimal = (value: Decimal128, places: number, rounding: Rounding): Decimal128 => {
  const parsed = parse(value);
  if (typeof parsed === 'number' || -parsed.exponent <= places) return value;
  const divisor = powerOfTen(-parsed.exponent - places);
  const rest = parsed.coefficient % divisor;
  let coefficient = parsed.coefficient / divisor;
  if (rounding === 'even') coefficient = divideToEven(parsed.coefficient, divisor);
  if (rounding === 'floor' && rest < 0n) coefficient -= 1n;
  if (rounding === 'ceil' && rest > 0n) coefficient += 1n;
  return build({ coefficient, exponent: -places });
};

/** The whole part of a finite decimal. */
export const decimalToBigInt = (value: Decimal128): bigint | undefined => {
  const parsed = parse(value);
  if (typeof parsed === 'number') return undefined;
  const { coefficient, exponent } = parsed;
  return exponent >= 0 ? coefficient * powerOfTen(exponent) : coefficient / powerOfTen(-exponent);
};

export const decimalToNumber = (value: Decimal128): number => approximate(parse(value));

/** Fifteen digits, as MongoDB converts a double to a decimal. */
export const decimalFromNumber = (n: number): Decimal128 => {
  if (!Number.isFinite(n)) return special(n);
  return Decimal128.fromStringWithRounding(Number.isInteger(n) && Math.abs(n) < 1e15 ? String(n) : n.toPrecision(15));
};

/**
 * The double nearest to a decimal and what the decimal is more than that double, so that two decimals, or a decimal and
 * a double, compare by their exact values.
 */
export const splitDecimal = (value: Decimal128): [double: number, residual: number] => {
  const parsed = parse(value);
  if (typeof parsed === 'number') return [parsed, 0];
  const double = approximate(parsed);
  const sign = parsed.coefficient < 0n ? -1 : 1;
  if (parsed.coefficient === 0n) return [0, 0];
  if (!Number.isFinite(double)) {
    return [sign * Number.MAX_VALUE, sign * (parsed.exponent + absolute(parsed.coefficient).toString().length)];
  }
  if (double === 0) return [0, sign * Number.MIN_VALUE];
  return [double, residualOf(parsed, double)];
};

const residualOf = ({ coefficient, exponent }: Finite, double: number): number => {
  const [mantissa, power] = binaryParts(double);
  const denominator = (exponent < 0 ? powerOfTen(-exponent) : 1n) * (power < 0 ? 2n ** BigInt(-power) : 1n);
  const decimal = coefficient * (exponent > 0 ? powerOfTen(exponent) : 1n) * (power < 0 ? 2n ** BigInt(-power) : 1n);
  const binary = mantissa * (power > 0 ? 2n ** BigInt(power) : 1n) * (exponent < 0 ? powerOfTen(-exponent) : 1n);
  const scaled = ((decimal - binary) * powerOfTen(400)) / denominator;
  return Number(`${scaled}E-400`);
};

/** A finite double as an integer times a power of two. */
const binaryParts = (double: number): [mantissa: bigint, power: number] => {
  let power = 0;
  let rest = double;
  while (!Number.isInteger(rest)) {
    rest *= 2;
    power -= 1;
  }
  return [BigInt(rest), power];
};
