import { CommandError, notSupported } from '../errors.ts';
import { compileSort } from '../values/sort.ts';
import { isArray, isDoc, isNullish, typeName } from '../values/types.ts';
import { namedArguments } from './arguments.ts';
import { innerEnvironment, type Operator, type OperatorTable, withNames } from './scope.ts';
import { isTruthy } from './truth.ts';

const validName = /^[a-z_\u0080-\uffff][\w\u0080-\uffff]*$/;

/** A user-defined variable name; a leading capital is reserved for system variables. */
const variableName = (name: unknown): string => {
  if (typeof name !== 'string' || !validName.test(name))
    throw new CommandError(9, `'${String(name)}' starts with an invalid character for a user variable name`);
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
  const { input, as = 'this', cond } = namedArguments(argument, name, ['input', 'cond'], ['as'], 28647);
  const variable = variableName(as);
  const source = context.compile(input, context);
  const test = context.compile(cond, withNames(context, variable));
  return (outer) => {
    const array = source(outer);
    if (isNullish(array)) return null;
    if (!isArray(array)) throw new CommandError(28651, `input to ${name} must be an array not ${typeName(array)}`);
    const { environment, variables } = innerEnvironment(outer);
    return array.filter((element) => {
      variables[variable] = element;
      return isTruthy(test(environment));
    });
  };
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

const sortArray: Operator = (argument, context, name) => {
  const { input, sortBy } = namedArguments(argument, name, ['input', 'sortBy'], [], 2942501);
  const source = context.compile(input, context);
  if (!isDoc(sortBy)) throw notSupported(`${name} but by fields`);
  const order = compileSort(sortBy);
  return (environment) => {
    const array = source(environment);
    if (isNullish(array)) return null;
    if (!isArray(array)) throw new CommandError(2942504, `${name} needs an array, not ${typeName(array)}`);
    return order(array);
  };
};

export const iteration: OperatorTable = {
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $sortArray: sortArray,
};
