import { CommandError } from '../errors.ts';
import { compare } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { compileSort } from '../values/sort.ts';
import { isArray, isDoc, isNullish, typeName } from '../values/types.ts';
import { namedArguments } from './arguments.ts';
import { innerEnvironment, type Operator, type OperatorTable, withNames } from './scope.ts';
import { isTruthy } from './truth.ts';

const validName = /^[a-z_\u0080-\uffff][\w\u0080-\uffff]*$/;

/** A variable's name as the user may choose it; capitals at its beginning are the system's. */
const variableName = (name: unknown): string => {
  if (typeof name !== 'string' || !(validName.test(name) || name === 'CURRENT')) {
    throw new CommandError(9, `'${String(name)}' starts with an invalid character for a user variable name`);
  }
  return name;
};

const map: Operator = (argument, context, name) => {
  const { input, as = 'this', in: body } = namedArguments(argument, name, ['input', 'in'], ['as'], 16879);
  const variable = variableName(as);
  const source = context.compile(input, context);
  const each = context.compile(body, withNames(context, variable));
  return (outer) => {
    const array = source(outer);
    if (isNullish(array)) return null;
    if (!isArray(array)) throw new CommandError(16883, `input to ${name} must be an array not ${typeName(array)}`);
    const { environment, variables } = innerEnvironment(outer);
    return array.map((element) => {
      variables[variable] = element;
      return each(environment) ?? null;
    });
  };
};

const filter: Operator = (argument, context, name) => {
  const { input, as = 'this', cond, limit } = namedArguments(argument, name, ['input', 'cond'], ['as', 'limit'], 28647);
  const variable = variableName(as);
  const source = context.compile(input, context);
  const test = context.compile(cond, withNames(context, variable));
  const most = context.compile(limit ?? null, context);
  return (outer) => {
    const array = source(outer);
    if (isNullish(array)) return null;
    if (!isArray(array)) throw new CommandError(28651, `input to ${name} must be an array not ${typeName(array)}`);
    const { environment, variables } = innerEnvironment(outer);
    const kept: unknown[] = [];
    const limited = limitOf(most(outer));
    for (const element of array) {
      if (kept.length >= limited) break;
      variables[variable] = element;
      if (isTruthy(test(environment))) kept.push(element);
    }
    return kept;
  };
};

const limitOf = (value: unknown): number => {
  if (isNullish(value)) return Number.POSITIVE_INFINITY;
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n))
    throw new CommandError(327391, '$filter: limit must be represented as a 32-bit integral value');
  if (n < 1) throw new CommandError(327392, '$filter: limit must be greater than 0');
  return n;
};

const reduce: Operator = (argument, context, name) => {
  const { input, initialValue, in: body } = namedArguments(argument, name, ['input', 'initialValue', 'in'], [], 40076);
  const source = context.compile(input, context);
  const start = context.compile(initialValue, context);
  const step = context.compile(body, withNames(context, 'this', 'value'));
  return (outer) => {
    const array = source(outer);
    if (isNullish(array)) return null;
    if (!isArray(array))
      throw new CommandError(40080, `${name} requires that 'input' be an array, found: ${typeName(array)}`);
    const { environment, variables } = innerEnvironment(outer);
    variables.value = start(outer);
    for (const element of array) {
      variables.this = element;
      variables.value = step(environment);
    }
    return variables.value;
  };
};

const letOperator: Operator = (argument, context, name) => {
  const { vars, in: body } = namedArguments(argument, name, ['vars', 'in'], [], 16875);
  if (!isDoc(vars)) throw new CommandError(10065, `invalid parameter: expected an object (vars)`);
  const bindings = Object.entries(vars).map(
    ([key, value]) => [variableName(key), context.compile(value, context)] as const,
  );
  const inner = context.compile(body, withNames(context, ...bindings.map(([key]) => key)));
  return (outer) => {
    const { environment, variables } = innerEnvironment(outer);
    for (const [key, value] of bindings) variables[key] = value(outer);
    return inner(environment);
  };
};

const sortArray: Operator = (argument, context, name) => {
  const { input, sortBy } = namedArguments(argument, name, ['input', 'sortBy'], [], 2942501);
  const source = context.compile(input, context);
  const order = isDoc(sortBy) ? compileSort(sortBy) : wholeValueOrder(sortBy);
  return (environment) => {
    const array = source(environment);
    if (isNullish(array)) return null;
    if (!isArray(array))
      throw new CommandError(
        2942504,
        `The input argument to ${name} must be an array, but was of type: ${typeName(array)}`,
      );
    return order(array);
  };
};

const wholeValueOrder = (sortBy: unknown): ((array: readonly unknown[]) => unknown[]) => {
  const direction = isNumeric(sortBy) ? toNumber(sortBy) : Number.NaN;
  if (direction !== 1 && direction !== -1) throw new CommandError(2942506, 'sortBy must be 1, -1 or a document');
  return (array) => [...array].sort((a, b) => direction * compare(a, b));
};

export const iteration: OperatorTable = {
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $let: letOperator,
  $sortArray: sortArray,
};
