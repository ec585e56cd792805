import { CommandError } from '../errors.ts';
import { equals } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { between, binary, unary, variadic } from './arguments.ts';
import type { OperatorTable } from './scope.ts';

export const arrayOrRefuse = (value: unknown, code: number, message: string): readonly unknown[] => {
  if (isArray(value)) return value;
  throw new CommandError(code, `${message}, found: ${typeName(value)}`);
};

/** Positions and counts must be whole numbers. */
const wholeNumber = (value: unknown, code: number, what: string): number => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n)) throw new CommandError(code, `${what} must be a 32-bit integer, but is ${typeName(value)}`);
  return n;
};

const elementAt = binary((array, position, name) => {
  if (isNullish(array) || isNullish(position)) return null;
  const elements = arrayOrRefuse(array, 28689, `${name}'s first argument must be an array`);
  if (!isNumeric(position))
    throw new CommandError(28690, `${name}'s second argument must be a numeric value, but is ${typeName(position)}`);
  return elements.at(wholeNumber(position, 28691, `${name}'s second argument`));
});

const end = (position: 0 | -1) =>
  unary((array, name) =>
    isNullish(array) ? null : arrayOrRefuse(array, 28689, `${name}'s argument must be an array`).at(position),
  );

const slice = between(2, 3, ([array, ...bounds], name) => {
  if (isNullish(array) || bounds.some(isNullish)) return null;
  const elements = arrayOrRefuse(array, 28724, `First argument to ${name} must be an array`);
  const [first = 0, second] = bounds.map((bound, index) =>
    wholeNumber(bound, index === 0 ? 28725 : 28727, `Argument ${index + 2} to ${name}`),
  );
  if (second === undefined) return first < 0 ? elements.slice(first) : elements.slice(0, first);
  if (second <= 0) throw new CommandError(28729, `Third argument to ${name} must be positive: ${second}`);
  const start = first < 0 ? Math.max(0, elements.length + first) : first;
  return elements.slice(start, start + second);
});

const range = between(2, 3, ([from, to, by = 1], name) => {
  const start = wholeNumber(from, 34443, `${name} starting value`);
  const stop = wholeNumber(to, 34445, `${name} ending value`);
  const step = wholeNumber(by, 34447, `${name} step value`);
  if (step === 0) throw new CommandError(34449, `${name} requires a non-zero step value`);
  const values: number[] = [];
  for (let n = start; step > 0 ? n < stop : n > stop; n += step) values.push(n);
  return values;
});

const concatArrays = variadic((values, name) => {
  if (values.some(isNullish)) return null;
  return values.flatMap((array) => arrayOrRefuse(array, 28664, `${name} only supports arrays`));
});

export const arrays: OperatorTable = {
  $arrayElemAt: elementAt,
  $first: end(0),
  $last: end(-1),
  $slice: slice,
  $range: range,
  $concatArrays: concatArrays,
  $isArray: unary(isArray),
  $size: unary((array, name) => arrayOrRefuse(array, 17124, `The argument to ${name} must be an array`).length),
  $in: binary((value, array, name) =>
    arrayOrRefuse(array, 40081, `${name} requires an array as a second argument`).some((one) => equals(one, value)),
  ),
};
