import { CommandError } from '../errors.ts';
import { compare } from '../values/compare.ts';
import { isArray, isDoc, isNullish } from '../values/types.ts';
import { binary, namedArguments, unary } from './arguments.ts';
import type { Expression, Operator, OperatorTable } from './scope.ts';
import { isTruthy } from './truth.ts';

const compared = (accepts: (order: number) => boolean): Operator => binary((a, b) => accepts(compare(a, b)));

const listOf = (argument: unknown): readonly unknown[] => (isArray(argument) ? argument : [argument]);

const cond: Operator = (argument, context, name) => {
  const [test, yes, no] = condArguments(argument, name).map((part) => context.compile(part, context));
  if (!test || !yes || !no) throw new CommandError(16020, `Expression ${name} takes exactly 3 arguments.`);
  return (environment) => (isTruthy(test(environment)) ? yes(environment) : no(environment));
};

const condArguments = (argument: unknown, name: string): readonly unknown[] => {
  if (!isDoc(argument)) {
    const list = listOf(argument);
    if (list.length === 3) return list;
    throw new CommandError(16020, `Expression ${name} takes exactly 3 arguments. ${list.length} were passed in.`);
  }
  for (const key of Object.keys(argument)) {
    if (!['if', 'then', 'else'].includes(key)) throw new CommandError(17083, `Unrecognized parameter to $cond: ${key}`);
  }
  if (!('if' in argument)) throw new CommandError(17080, "Missing 'if' parameter to $cond");
  if (!('then' in argument)) throw new CommandError(17081, "Missing 'then' parameter to $cond");
  if (!('else' in argument)) throw new CommandError(17082, "Missing 'else' parameter to $cond");
  return [argument.if, argument.then, argument.else];
};

const ifNull: Operator = (argument, context, name) => {
  const list = listOf(argument);
  if (list.length < 2) {
    throw new CommandError(1257300, `${name} needs at least two arguments, had: ${list.length}`);
  }
  const compiled = list.map((item) => context.compile(item, context));
  return (environment) => {
    let value: unknown;
    for (const item of compiled) {
      value = item(environment);
      if (!isNullish(value)) return value;
    }
    return value;
  };
};

const switchOperator: Operator = (argument, context, name) => {
  const { branches, default: otherwise } = namedArguments(argument, name, [], ['branches', 'default'], 40067);
  if (!isArray(branches)) throw new CommandError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new CommandError(40068, '$switch requires at least one branch.');
  const compiled = branches.map((branch) => {
    const { case: test, then } = namedArguments(branch, '$switch branch', ['case', 'then'], [], 40063);
    return [context.compile(test, context), context.compile(then, context)] as const;
  });
  const hasDefault = isDoc(argument) && 'default' in argument;
  const fallback: Expression = hasDefault
    ? context.compile(otherwise, context)
    : () => {
        throw new CommandError(
          40066,
          '$switch could not find a matching branch for an input, and no default was specified.',
        );
      };
  return (environment) => {
    for (const [test, then] of compiled) if (isTruthy(test(environment))) return then(environment);
    return fallback(environment);
  };
};

export const logic: OperatorTable = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $cmp: binary((a, b) => Math.sign(compare(a, b))),
  $and: (argument, context) => {
    const compiled = listOf(argument).map((item) => context.compile(item, context));
    return (environment) => compiled.every((item) => isTruthy(item(environment)));
  },
  $or: (argument, context) => {
    const compiled = listOf(argument).map((item) => context.compile(item, context));
    return (environment) => compiled.some((item) => isTruthy(item(environment)));
  },
  $not: unary((value) => !isTruthy(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
  $literal: (argument) => () => argument,
};
