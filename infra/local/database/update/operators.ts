import { badValue, notSupported, typeMismatch } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { compileFilter } from '../query/match.ts';
import { isOperatorDoc } from '../query/operators.ts';
import { compare, equals } from '../values/compare.ts';
import { addExactly, isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';

/** Maps the value at a path to its new value; undefined means missing, as input and as result. */
export type Change = (current: unknown, path: string) => unknown;

export type UpdateOperator = {
  /** Validates the argument when the update is compiled. */
  compile(argument: unknown, scope: CommandScope): Change;
  /** Does nothing if the path does not exist, instead of creating it. */
  isForExisting?: boolean;
  /** Applies only to a document that an upsert inserts. */
  isForInsert?: boolean;
};

const increment = (operand: unknown): Change => {
  if (!isNumeric(operand)) throw typeMismatch(`Cannot increment with non-numeric argument: ${String(operand)}`);
  return (current, path) => {
    if (current === undefined) return operand;
    if (!isNumeric(current))
      throw typeMismatch(`Cannot apply $inc to '${path}' of non-numeric type ${typeName(current)}`);
    const sum = addExactly(current, operand);
    if (sum === undefined) throw badValue(`Failed to apply $inc operations to current value of '${path}': overflow`);
    return sum;
  };
};

const arrayAt = (current: unknown, path: string): readonly unknown[] => {
  if (current === undefined) return [];
  if (isArray(current)) return current;
  throw badValue(`The field '${path}' must be an array but is of type ${typeName(current)}`);
};

const isEach = (argument: unknown): argument is Doc => isDoc(argument) && '$each' in argument;

/** Modifiers of a `$push`. */
export const pushClauses = ['$each', '$slice'];

const push = (argument: unknown): Change => {
  if (!isEach(argument)) return (current, path) => [...arrayAt(current, path), argument];
  for (const clause of Object.keys(argument))
    if (!pushClauses.includes(clause)) throw notSupported(`the clause ${clause} of $push`);
  const { $each: values, $slice: slice } = argument;
  if (!isArray(values))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(values)}`);
  const count = slice === undefined ? undefined : isNumeric(slice) ? toNumber(slice) : Number.NaN;
  if (count !== undefined && !Number.isInteger(count))
    throw badValue(`The value for $slice must be an integer value but was given type: ${typeName(slice)}`);
  return (current, path) => sliced([...arrayAt(current, path), ...values], count);
};

/** Whether a `$push` adds nothing, so that the array may remain unchanged. */
export const addsNothing = (argument: unknown): boolean =>
  isEach(argument) && isArray(argument.$each) && argument.$each.length === 0;

const sliced = (array: unknown[], count: number | undefined): unknown[] => {
  if (count === undefined) return array;
  if (count === 0) return [];
  return count < 0 ? array.slice(count) : array.slice(0, count);
};

/** Removes elements that match a condition: a filter for documents; operators or an equal value for others. */
const pull = (argument: unknown, scope: CommandScope): Change => {
  const isPulled = pullTest(argument, scope);
  return (current, path) => {
    const array = arrayAt(current, path);
    const kept = array.filter((element) => !isPulled(element));
    return kept.length === array.length ? current : kept;
  };
};

const pullTest = (argument: unknown, scope: CommandScope): ((element: unknown) => boolean) => {
  if (isOperatorDoc(argument)) {
    const test = compileFilter({ element: { $elemMatch: argument } }, scope);
    return (element) => test({ element: [element] });
  }
  if (!isDoc(argument)) return (element) => equals(element, argument);
  const test = compileFilter(argument, scope);
  return (element) => isDoc(element) && test(element);
};

export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: { compile: (value) => () => value },
  $setOnInsert: { compile: (value) => () => value, isForInsert: true },
  $unset: { compile: () => () => undefined, isForExisting: true },
  $inc: { compile: increment },
  $max: {
    compile: (argument) => (current) => (current === undefined || compare(argument, current) > 0 ? argument : current),
  },
  $push: { compile: push },
  $pull: { compile: pull, isForExisting: true },
};
