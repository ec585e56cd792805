import { CommandError, typeMismatch } from '../errors.ts';
import { compare } from '../values/compare.ts';
import { add, isNumeric, long, multiply, type Numeric, subtract, toNumber } from '../values/numbers.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { binary, variadic } from './arguments.ts';
import type { Operator, OperatorTable } from './scope.ts';

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
  return date ? shiftDate(date, toNumber(sum)) : sum;
};

const shiftDate = (date: Date, ms: number): Date => {
  const shifted = new Date(date.getTime() + Math.round(ms));
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

const multiplyAll = (values: readonly unknown[], name: string): unknown => {
  let product: Numeric = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw typeMismatch(`${name} only supports numeric types, not ${typeName(value)}`);
    product = multiply(product, value);
  }
  return product;
};

/** Sums the numbers and ignores everything else. */
const sumOf = (values: readonly unknown[]): Numeric => {
  let sum: Numeric = 0;
  for (const value of values) if (isNumeric(value)) sum = add(sum, value);
  return sum;
};

/** The first value in one direction of MongoDB's sort order; ignores null. */
const extremeOf = (values: readonly unknown[], direction: 1 | -1): unknown => {
  let chosen: unknown = null;
  for (const value of values) {
    if (isNullish(value)) continue;
    if (chosen === null || compare(value, chosen) * direction < 0) chosen = value;
  }
  return chosen;
};

/** Applied to the elements of an array if there is a single argument, otherwise to the arguments. */
const over =
  (apply: (values: readonly unknown[]) => unknown): Operator =>
  (argument, context) => {
    if (isArray(argument) && argument.length !== 1) {
      const items = argument.map((item) => context.compile(item, context));
      return (environment) => apply(items.map((item) => item(environment)));
    }
    const only = context.compile(isArray(argument) ? argument[0] : argument, context);
    return (environment) => {
      const value = only(environment);
      return apply(isArray(value) ? value : [value]);
    };
  };

export const arithmetic: OperatorTable = {
  $add: variadic(addAll),
  $subtract: binary(subtractTwo),
  $multiply: variadic(multiplyAll),
  $sum: over(sumOf),
  $min: over((values) => extremeOf(values, 1)),
  $max: over((values) => extremeOf(values, -1)),
};
