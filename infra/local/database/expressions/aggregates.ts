import { CommandError } from '../errors.ts';
import { compare } from '../values/compare.ts';
import { add, divide, double, isNumeric, type Numeric, toNumber } from '../values/numbers.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { named, unary } from './arguments.ts';
import type { Operator, OperatorTable } from './scope.ts';
import { isTruthy } from './truth.ts';

/** Sums the numbers and passes over everything else. */
export const sumOf = (values: readonly unknown[]): Numeric => {
  let sum: Numeric = 0;
  for (const value of values) if (isNumeric(value)) sum = add(sum, value);
  return sum;
};

const averageOf = (values: readonly unknown[]): Numeric | null => {
  const numbers = values.filter(isNumeric);
  return numbers.length === 0 ? null : divide(sumOf(numbers), numbers.length);
};

/** The first of the values in one direction of MongoDB's order; null is passed over. */
const extremeOf = (values: readonly unknown[], direction: 1 | -1): unknown => {
  let chosen: unknown = null;
  for (const value of values) {
    if (isNullish(value)) continue;
    if (chosen === null || compare(value, chosen) * direction < 0) chosen = value;
  }
  return chosen;
};

/** The standard deviation of the numbers: of a sample, or of all there are. */
export const deviationOf = (values: readonly unknown[], isSample: boolean): Numeric | null => {
  let [count, mean, squares] = [0, 0, 0];
  for (const n of values.filter(isNumeric).map(toNumber)) {
    count += 1;
    const distance = n - mean;
    mean += distance / count;
    squares += distance * (n - mean);
  }
  const divisor = count - (isSample ? 1 : 0);
  return divisor <= 0 ? null : double(Math.sqrt(squares / divisor));
};

/** The values of the given ranks (0 to 1) among the numbers; null where there are none. */
export const percentilesOf = (values: readonly unknown[], ranks: readonly number[]): (Numeric | null)[] => {
  const numbers = values
    .filter(isNumeric)
    .map(toNumber)
    .sort((a, b) => a - b);
  return ranks.map((rank) => {
    const n = numbers[Math.max(0, Math.ceil(rank * numbers.length) - 1)];
    return n === undefined ? null : double(n);
  });
};

/** So many of the values, the first in one direction of MongoDB's order. */
export const extremesOf = (values: readonly unknown[], direction: 1 | -1, n: number): unknown[] =>
  values
    .filter((value) => !isNullish(value))
    .sort((a, b) => compare(a, b) * direction)
    .slice(0, n);

/** The `n` of `$firstN` and its like. */
export const countOf = (n: unknown, name: string): number => {
  const count = isNumeric(n) ? toNumber(n) : Number.NaN;
  if (!Number.isInteger(count))
    throw new CommandError(5787902, `Value for 'n' must be of integral type, but found ${typeName(n)}`);
  if (count <= 0) throw new CommandError(5787908, `'n' must be greater than 0 for ${name}, found ${count}`);
  return count;
};

/** Over the elements of an array if the operator has one argument, else over the arguments. */
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

const ofArray = (apply: (values: readonly unknown[], n: number) => unknown[]): Operator =>
  named(
    ['n', 'input'],
    [],
    ({ n, input }, name) => {
      if (!isArray(input)) throw new CommandError(5788200, `Input must be an array, but was ${typeName(input)}`);
      return apply(input, countOf(n, name));
    },
    5787901,
  );

const ranksOf = (p: unknown): number[] => {
  if (!isArray(p))
    throw new CommandError(7750300, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
  return p.map((rank) => {
    const n = isNumeric(rank) ? toNumber(rank) : Number.NaN;
    if (!(n >= 0 && n <= 1))
      throw new CommandError(7750303, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
    return n;
  });
};

const listOf = (value: unknown): readonly unknown[] => (isArray(value) ? value : [value]);

/** Operators that are accumulators in `$group` and take an array, or several arguments, elsewhere. */
export const aggregates: OperatorTable = {
  $sum: over(sumOf),
  $avg: over(averageOf),
  $min: over((values) => extremeOf(values, 1)),
  $max: over((values) => extremeOf(values, -1)),
  $stdDevPop: over((values) => deviationOf(values, false)),
  $stdDevSamp: over((values) => deviationOf(values, true)),
  $firstN: ofArray((values, n) => values.slice(0, n)),
  $lastN: ofArray((values, n) => values.slice(-n)),
  $minN: ofArray((values, n) => extremesOf(values, 1, n)),
  $maxN: ofArray((values, n) => extremesOf(values, -1, n)),
  $percentile: named(['input', 'p', 'method'], [], ({ input, p }) => percentilesOf(listOf(input), ranksOf(p)), 7429703),
  $median: named(['input', 'method'], [], ({ input }) => percentilesOf(listOf(input), [0.5])[0], 7436100),
  $allElementsTrue: unary((value, name) => {
    if (!isArray(value))
      throw new CommandError(17040, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return value.every(isTruthy);
  }),
  $anyElementTrue: unary((value, name) => {
    if (!isArray(value))
      throw new CommandError(17041, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return value.some(isTruthy);
  }),
};
