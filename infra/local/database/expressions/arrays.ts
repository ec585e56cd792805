import { CommandError } from '../errors.ts';
import { equals } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { isArray, isDoc, isNullish, typeName } from '../values/types.ts';
import { between, binary, named, unary, variadic } from './arguments.ts';
import type { OperatorTable } from './scope.ts';

/** A whole number of 32 bits, as positions and counts must be. */
export const wholeNumber = (value: unknown, code: number, what: string): number => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n)) throw new CommandError(code, `${what} must be a 32-bit integer, but is ${typeName(value)}`);
  return n;
};

const elementAt = (array: unknown, position: unknown, name: string): unknown => {
  if (isNullish(array) || isNullish(position)) return null;
  if (!isArray(array))
    throw new CommandError(28689, `${name}'s first argument must be an array, but is ${typeName(array)}`);
  if (!isNumeric(position)) {
    throw new CommandError(28690, `${name}'s second argument must be a numeric value, but is ${typeName(position)}`);
  }
  return array.at(wholeNumber(position, 28691, `${name}'s second argument`));
};

const end = (position: 0 | -1) =>
  unary((array, name) => {
    if (isNullish(array)) return null;
    if (!isArray(array))
      throw new CommandError(28689, `${name}'s argument must be an array, but is ${typeName(array)}`);
    return array.at(position);
  });

const slice = ([array, ...bounds]: unknown[], name: string): unknown => {
  if (isNullish(array) || bounds.some(isNullish)) return null;
  if (!isArray(array))
    throw new CommandError(28724, `First argument to ${name} must be an array, but is of type: ${typeName(array)}`);
  const [first = 0, second] = bounds.map((bound, index) =>
    wholeNumber(bound, index === 0 ? 28725 : 28727, `Argument ${index + 2} to ${name}`),
  );
  if (second === undefined) return first < 0 ? array.slice(first) : array.slice(0, first);
  if (second <= 0) throw new CommandError(28729, `Third argument to ${name} must be positive: ${second}`);
  const start = first < 0 ? Math.max(0, array.length + first) : first;
  return array.slice(start, start + second);
};

const indexOfArray = ([array, wanted, from = 0, to]: unknown[], name: string): unknown => {
  if (isNullish(array)) return null;
  if (!isArray(array))
    throw new CommandError(40090, `${name} requires an array as a first argument, found: ${typeName(array)}`);
  const start = position(from, name);
  const stop = to === undefined ? array.length : Math.min(array.length, position(to, name));
  for (let index = start; index < stop; index++) if (equals(array[index], wanted)) return index;
  return -1;
};

const position = (value: unknown, name: string): number => {
  const n = wholeNumber(value, 40096, `${name} index`);
  if (n < 0) throw new CommandError(40097, `${name} requires a nonnegative index, found: ${n}`);
  return n;
};

const range = ([from, to, by = 1]: unknown[], name: string): unknown => {
  const start = wholeNumber(from, 34443, `${name} starting value`);
  const stop = wholeNumber(to, 34445, `${name} ending value`);
  const step = wholeNumber(by, 34447, `${name} step value`);
  if (step === 0) throw new CommandError(34449, `${name} requires a non-zero step value`);
  const values: number[] = [];
  for (let n = start; step > 0 ? n < stop : n > stop; n += step) values.push(n);
  return values;
};

const zip = named(
  ['inputs'],
  ['useLongestLength', 'defaults'],
  ({ inputs, useLongestLength, defaults }) => {
    if (isNullish(inputs)) return null;
    if (!isArray(inputs) || inputs.length === 0)
      throw new CommandError(34461, 'inputs must be an array of expressions');
    if (inputs.some(isNullish)) return null;
    const arrays = inputs.map((input) => {
      if (!isArray(input))
        throw new CommandError(34468, `$zip found a non-array expression in input: ${typeName(input)}`);
      return input;
    });
    if (defaults !== undefined && useLongestLength !== true) {
      throw new CommandError(34466, 'cannot specify defaults unless useLongestLength is true');
    }
    const fillers = isArray(defaults) ? defaults : [];
    const lengths = arrays.map((array) => array.length);
    const length = useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, row) =>
      arrays.map((array, column) => (row < array.length ? array[row] : (fillers[column] ?? null))),
    );
  },
  34460,
);

const arrayToObject = unary((array, name) => {
  if (isNullish(array)) return null;
  if (!isArray(array)) throw new CommandError(40386, `${name} requires an array input, found: ${typeName(array)}`);
  return Object.fromEntries(array.map((entry) => entryOf(entry, name)));
});

const entryOf = (entry: unknown, name: string): [string, unknown] => {
  if (isArray(entry)) {
    if (entry.length !== 2) throw new CommandError(40397, `${name} requires an array of size 2 arrays`);
    const [key, value] = entry;
    if (typeof key !== 'string')
      throw new CommandError(40395, `${name} requires an array of key-value pairs with string keys`);
    return [key, value];
  }
  if (!isDoc(entry)) throw new CommandError(40398, `Unrecognised input type format for ${name}: ${typeName(entry)}`);
  if (Object.keys(entry).length !== 2 || !('k' in entry) || !('v' in entry)) {
    throw new CommandError(40392, `${name} requires an object keys of 'k' and 'v'`);
  }
  if (typeof entry.k !== 'string') throw new CommandError(40394, `${name} requires an object with string keys`);
  return [entry.k, entry.v];
};

export const arrays: OperatorTable = {
  $arrayElemAt: binary(elementAt),
  $first: end(0),
  $last: end(-1),
  $slice: between(2, 3, slice),
  $indexOfArray: between(2, 4, indexOfArray),
  $range: between(2, 3, range),
  $zip: zip,
  $arrayToObject: arrayToObject,
  $isArray: unary(isArray),
  $size: unary((array, name) => {
    if (!isArray(array))
      throw new CommandError(17124, `The argument to ${name} must be an array, but was of type: ${typeName(array)}`);
    return array.length;
  }),
  $in: binary((value, array, name) => {
    if (!isArray(array))
      throw new CommandError(40081, `${name} requires an array as a second argument, found: ${typeName(array)}`);
    return array.some((element) => equals(element, value));
  }),
  $concatArrays: variadic((values, name) => {
    if (values.some(isNullish)) return null;
    return values.flatMap((array) => {
      if (!isArray(array)) throw new CommandError(28664, `${name} only supports arrays, not ${typeName(array)}`);
      return array;
    });
  }),
  $reverseArray: unary((array, name) => {
    if (isNullish(array)) return null;
    if (!isArray(array))
      throw new CommandError(34435, `The argument to ${name} must be an array, but was of type: ${typeName(array)}`);
    return [...array].reverse();
  }),
};
