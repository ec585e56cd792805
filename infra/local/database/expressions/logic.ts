import { CommandError } from '../errors.ts';
import { compare } from '../values/compare.ts';
import { isDoc, isNullish } from '../values/types.ts';
import { binary, listOf, unary } from './arguments.ts';
import type { Operator, OperatorTable } from './scope.ts';
import { isTruthy } from './truth.ts';

const compared = (accepts: (order: number) => boolean): Operator => binary((a, b) => accepts(compare(a, b)));

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
  if (list.length < 2) throw new CommandError(1257300, `${name} needs at least two arguments, had: ${list.length}`);
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

export const logic: OperatorTable = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
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
  $literal: (argument) => () => argument,
};
