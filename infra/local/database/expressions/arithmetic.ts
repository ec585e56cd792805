import { Decimal128, Long } from 'bson';
import { badValue, CommandError, typeMismatch } from '../errors.ts';
import { type Rounding, roundDecimal } from '../values/decimal.ts';
import {
  add,
  divide,
  double,
  isIntegral,
  isNumeric,
  isZero,
  long,
  multiply,
  type Numeric,
  remainder,
  subtract,
  toDecimal,
  toNumber,
} from '../values/numbers.ts';
import { isInt32, isNullish, typeName } from '../values/types.ts';
import { between, binary, unary, variadic } from './arguments.ts';
import type { Operator, OperatorTable } from './scope.ts';

/** Null if any operand is null or missing; the name of the type that is no number in the error otherwise. */
const numbersOf = (values: readonly unknown[], name: string, code = 14): readonly Numeric[] | null => {
  if (values.some(isNullish)) return null;
  return values.map((value) => {
    if (isNumeric(value)) return value;
    throw new CommandError(code, `${name} only supports numeric types, not ${typeName(value)}`);
  });
};

const addAll = (values: readonly unknown[], name: string): unknown => {
  let sum: Numeric = 0;
  let date: Date | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw new CommandError(16612, `only one date allowed in an ${name} expression`);
      date = value;
    } else if (isNumeric(value)) sum = add(sum, value);
    else throw typeMismatch(`${name} only supports numeric or date types, not ${typeName(value)}`);
  }
  return date ? shiftDate(date, sum) : sum;
};

const shiftDate = (date: Date, ms: Numeric): Date => {
  const shifted = new Date(date.getTime() + Math.round(toNumber(ms)));
  if (Number.isNaN(shifted.getTime())) throw new CommandError(15, 'date overflow in $add');
  return shifted;
};

const subtractTwo = (a: unknown, b: unknown): unknown => {
  if (isNullish(a) || isNullish(b)) return null;
  if (isNumeric(a) && isNumeric(b)) return subtract(a, b);
  if (a instanceof Date && b instanceof Date) return long(BigInt(a.getTime() - b.getTime()));
  if (a instanceof Date && isNumeric(b)) return shiftDate(a, -toNumber(b));
  throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
};

const divideTwo = (a: unknown, b: unknown): unknown => {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumeric(a) || !isNumeric(b)) {
    throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (isZero(b)) throw badValue("can't $divide by zero");
  return divide(a, b);
};

const moduloTwo = (a: unknown, b: unknown): unknown => {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumeric(a) || !isNumeric(b)) {
    throw new CommandError(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (isZero(b)) throw new CommandError(16610, "can't $mod by zero");
  return remainder(a, b);
};

const absolute = (value: Numeric): Numeric => {
  if (value instanceof Decimal128) return toNumber(value) < 0 ? subtract(toDecimal(0), value) : value;
  if (!isIntegral(value)) return double(Math.abs(toNumber(value)));
  if (value instanceof Long && value.equals(Long.MIN_VALUE)) {
    throw new CommandError(28680, "can't take $abs of long long min");
  }
  return toNumber(value) < 0 ? subtract(value instanceof Long ? Long.ZERO : 0, value) : value;
};

/** An operator on one number whose result is a double. */
const ofDouble = (apply: (n: number, name: string) => number): Operator =>
  unary((value, name) => {
    const [n] = numbersOf([value], name, 28765) ?? [];
    return n === undefined ? null : double(apply(toNumber(n), name));
  });

const rounding = (how: Rounding, apply: (n: number) => number): Operator =>
  unary((value, name) => {
    const [n] = numbersOf([value], name, 28765) ?? [];
    if (n === undefined) return null;
    if (n instanceof Decimal128) return roundDecimal(n, 0, how);
    return isIntegral(n) ? n : double(apply(toNumber(n)));
  });

const toPlace = (how: 'even' | 'trunc'): Operator =>
  between(1, 2, ([value, place = 0], name) => {
    const [n, places] = numbersOf([value, place], name, 51081) ?? [];
    if (n === undefined || places === undefined) return null;
    const count = toNumber(places);
    if (!Number.isInteger(count))
      throw new CommandError(51082, `cannot apply ${name} with precision value ${count} because it is not an integer`);
    if (count < -20 || count > 100) {
      throw new CommandError(51083, `cannot apply ${name} with precision value ${count} value must be in [-20, 100]`);
    }
    return roundTo(n, count, how);
  });

const roundTo = (n: Numeric, places: number, how: 'even' | 'trunc'): Numeric => {
  if (n instanceof Decimal128) return roundDecimal(n, places, how);
  if (isIntegral(n) && places >= 0) return n;
  const value = toNumber(n);
  if (!Number.isFinite(value)) return n;
  // Through the shortest decimal form, so that 1.005 rounds as it reads and not as its bits do.
  const rounded = toNumber(roundDecimal(Decimal128.fromString(String(value)), places, how));
  if (!isIntegral(n)) return double(rounded);
  return n instanceof Long || !isInt32(rounded) ? long(BigInt(rounded)) : rounded;
};

const power = (a: unknown, b: unknown, name: string): unknown => {
  const [base, exponent] = numbersOf([a, b], name, 28762) ?? [];
  if (base === undefined || exponent === undefined) return null;
  const [x, y] = [toNumber(base), toNumber(exponent)];
  if (x === 0 && y < 0) throw new CommandError(28764, '$pow cannot take a base of 0 and a negative exponent');
  if (base instanceof Decimal128 || exponent instanceof Decimal128) return toDecimal(double(x ** y));
  if (!isIntegral(base) || !isIntegral(exponent) || y < 0) return double(x ** y);
  const isWide = base instanceof Long || exponent instanceof Long;
  const result = x ** y;
  if (!isWide && isInt32(result)) return result;
  return Math.abs(result) < 2 ** 63 ? long(BigInt(x) ** BigInt(y)) : double(result);
};

const logarithm = (a: unknown, b: unknown, name: string): unknown => {
  const [value, base] = numbersOf([a, b], name, 28756) ?? [];
  if (value === undefined || base === undefined) return null;
  if (toNumber(value) <= 0)
    throw new CommandError(28758, `$log's argument must be a positive number, but is ${toNumber(value)}`);
  if (toNumber(base) <= 0 || toNumber(base) === 1) {
    throw new CommandError(28759, `$log's base must be a positive number not equal to 1, but is ${toNumber(base)}`);
  }
  return double(Math.log(toNumber(value)) / Math.log(toNumber(base)));
};

const positive = (code: number, apply: (n: number) => number): Operator =>
  ofDouble((n, name) => {
    if (n <= 0) throw new CommandError(code, `${name}'s argument must be a positive number, but is ${n}`);
    return apply(n);
  });

const degree = Math.PI / 180;

export const arithmetic: OperatorTable = {
  $add: variadic(addAll),
  $subtract: binary(subtractTwo),
  $multiply: variadic((values, name) => numbersOf(values, name)?.reduce(multiply, 1) ?? null),
  $divide: binary(divideTwo),
  $mod: binary(moduloTwo),
  $abs: unary((value, name) => {
    const [n] = numbersOf([value], name, 28765) ?? [];
    return n === undefined ? null : absolute(n);
  }),
  $ceil: rounding('ceil', Math.ceil),
  $floor: rounding('floor', Math.floor),
  $round: toPlace('even'),
  $trunc: toPlace('trunc'),
  $exp: ofDouble(Math.exp),
  $ln: positive(28766, Math.log),
  $log: binary(logarithm),
  $log10: positive(28761, Math.log10),
  $pow: binary(power),
  $sqrt: ofDouble((n) => {
    if (n < 0) throw new CommandError(28714, "$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(n);
  }),
  $sin: ofDouble(Math.sin),
  $cos: ofDouble(Math.cos),
  $tan: ofDouble(Math.tan),
  $asin: ofDouble(Math.asin),
  $acos: ofDouble(Math.acos),
  $atan: ofDouble(Math.atan),
  $sinh: ofDouble(Math.sinh),
  $cosh: ofDouble(Math.cosh),
  $tanh: ofDouble(Math.tanh),
  $asinh: ofDouble(Math.asinh),
  $acosh: ofDouble(Math.acosh),
  $atanh: ofDouble(Math.atanh),
  $atan2: binary((a, b, name) => {
    const [y, x] = numbersOf([a, b], name, 51044) ?? [];
    return x === undefined || y === undefined ? null : double(Math.atan2(toNumber(y), toNumber(x)));
  }),
  $degreesToRadians: ofDouble((n) => n * degree),
  $radiansToDegrees: ofDouble((n) => n / degree),
  $rand: () => () => double(Math.random()),
};
