import { badValue, CommandError, failedToParse } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { compileFilter, isOperatorDoc } from '../query/match.ts';
import { isRegex } from '../query/regex.ts';
import { compare, equals } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { compileSort } from '../values/sort.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import type { Change } from './operators.ts';

const arrayAt = (current: unknown, path: string): readonly unknown[] => {
  if (current === undefined) return [];
  if (isArray(current)) return current;
  throw badValue(`The field '${path}' must be an array but is of type ${typeName(current)}`);
};

/** A whole number in an operator's argument. */
const integerIn = (value: unknown, what: string): number => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n))
    throw badValue(`The value for ${what} must be an integer value but was given type: ${typeName(value)}`);
  return n;
};

const isEach = (argument: unknown): argument is Doc => isDoc(argument) && '$each' in argument;

const eachOf = (argument: Doc, name: string): readonly unknown[] => {
  if (isArray(argument.$each)) return argument.$each;
  throw badValue(`The argument to $each in ${name} must be an array but it was of type: ${typeName(argument.$each)}`);
};

/** Whether the argument of a `$push` has nothing to add, so that the array may stay as it is. */
export const addsNothing = (argument: unknown): boolean =>
  isEach(argument) && isArray(argument.$each) && argument.$each.length === 0;

export const push = (argument: unknown): Change => {
  if (!isEach(argument)) return (current, path) => [...arrayAt(current, path), argument];
  for (const clause of Object.keys(argument)) {
    if (!['$each', '$slice', '$sort', '$position'].includes(clause))
      throw badValue(`Unrecognized clause in $push: ${clause}`);
  }
  const values = eachOf(argument, '$push');
  const { $position, $sort, $slice } = argument;
  const at = $position === undefined ? undefined : integerIn($position, '$position');
  const sort = $sort === undefined ? undefined : sortBy($sort);
  const slice = $slice === undefined ? undefined : integerIn($slice, '$slice');
  return (current, path) => {
    const array = [...arrayAt(current, path)];
    array.splice(at ?? array.length, 0, ...values);
    return sliced(sort ? sort(array) : array, slice);
  };
};

const sortBy = (sort: unknown): ((array: readonly unknown[]) => unknown[]) => {
  if (isDoc(sort)) return compileSort(sort);
  const direction = isNumeric(sort) ? toNumber(sort) : Number.NaN;
  if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (array) => [...array].sort((a, b) => compare(a, b) * direction);
};

const sliced = (array: unknown[], count: number | undefined): unknown[] => {
  if (count === undefined) return array;
  if (count === 0) return [];
  return count < 0 ? array.slice(count) : array.slice(0, count);
};

export const addToSet = (argument: unknown): Change => {
  if (isEach(argument) && Object.keys(argument).length > 1)
    throw badValue('Found unexpected fields after $each in $addToSet');
  const values = isEach(argument) ? eachOf(argument, '$addToSet') : [argument];
  return (current, path) => {
    const array = arrayAt(current, path);
    const known = new Set(array.map(keyOf));
    const fresh = values.filter((value) => {
      const key = keyOf(value);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
    return fresh.length === 0 && current !== undefined ? current : [...array, ...fresh];
  };
};

/** Takes off what meets a condition: of documents a filter, of other values operators or a value to equal. */
export const pull = (argument: unknown, scope: CommandScope): Change => {
  const isPulled = pullTest(argument, scope);
  return (current, path) => {
    const array = arrayAt(current, path);
    const kept = array.filter((element) => !isPulled(element));
    return kept.length === array.length ? current : kept;
  };
};

const pullTest = (argument: unknown, scope: CommandScope): ((element: unknown) => boolean) => {
  if (isRegex(argument) || isOperatorDoc(argument)) {
    const test = compileFilter(
      { element: isRegex(argument) ? { $elemMatch: { $regex: argument } } : { $elemMatch: argument } },
      scope,
    );
    return (element) => test({ element: [element] });
  }
  if (!isDoc(argument)) return (element) => equals(element, argument);
  const test = compileFilter(argument, scope);
  return (element) => isDoc(element) && test(element);
};

export const pullAll = (argument: unknown): Change => {
  if (!isArray(argument)) throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  const keys = new Set(argument.map(keyOf));
  return (current, path) => {
    const array = arrayAt(current, path);
    const kept = array.filter((element) => !keys.has(keyOf(element)));
    return kept.length === array.length ? current : kept;
  };
};

export const pop = (argument: unknown): Change => {
  const end = isNumeric(argument) ? toNumber(argument) : Number.NaN;
  if (Number.isNaN(end)) throw failedToParse(`Expected a number in: $pop`);
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${end}`);
  return (current, path) => {
    if (current !== undefined && !isArray(current)) {
      throw new CommandError(14, `Path '${path}' contains an element of non-array type '${typeName(current)}'`);
    }
    const array = arrayAt(current, path);
    return end === 1 ? array.slice(0, -1) : array.slice(1);
  };
};
