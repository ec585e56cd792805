import { CommandError } from '../errors.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import type { Expression, Operator } from './scope.ts';

/** The arguments of an operator: a list, or one alone. */
export const listOf = (argument: unknown): readonly unknown[] => (isArray(argument) ? argument : [argument]);

type Apply = (values: unknown[], name: string) => unknown;

const applied =
  (compiled: readonly Expression[], apply: Apply, name: string): Expression =>
  (environment) =>
    apply(
      compiled.map((item) => item(environment)),
      name,
    );

/** An operator of one argument. */
export const unary = (apply: (value: unknown, name: string) => unknown): Operator =>
  exactly(1, ([value], name) => apply(value, name));

/** An operator of two arguments. */
export const binary = (apply: (a: unknown, b: unknown, name: string) => unknown): Operator =>
  exactly(2, ([a, b], name) => apply(a, b, name));

const exactly =
  (count: 1 | 2, apply: Apply): Operator =>
  (argument, context, name) => {
    const list = listOf(argument);
    if (list.length !== count)
      throw new CommandError(16020, `${name} takes exactly ${count} arguments, not ${list.length}`);
    const [first, second] = list.map((item) => context.compile(item, context));
    // Avoids iterating over a list of functions for each document.
    if (first && second) return (environment) => apply([first(environment), second(environment)], name);
    return (environment) => apply([first?.(environment)], name);
  };

/** An operator of `least` to `most` arguments. */
export const between =
  (least: number, most: number, apply: Apply): Operator =>
  (argument, context, name) => {
    const list = listOf(argument);
    if (list.length < least || list.length > most)
      throw new CommandError(28667, `${name} takes ${least} to ${most} arguments, not ${list.length}`);
    return applied(
      list.map((item) => context.compile(item, context)),
      apply,
      name,
    );
  };

/** An operator of any number of arguments. */
export const variadic = (apply: Apply): Operator => between(0, Number.POSITIVE_INFINITY, apply);

/** The arguments of `{ $operator: { name: value } }`; rejects names that the operator does not support. */
export const namedArguments = (
  argument: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[],
  code: number,
): Doc => {
  if (!isDoc(argument)) throw new CommandError(code, `${name} only supports an object as its argument`);
  for (const key of Object.keys(argument)) {
    if (!required.includes(key) && !optional.includes(key))
      throw new CommandError(code, `Unrecognized argument to ${name}: ${key}`);
  }
  for (const key of required) {
    if (!(key in argument)) throw new CommandError(code, `Missing '${key}' parameter to ${name}`);
  }
  return argument;
};

/** An operator with named arguments, all of them required expressions. */
export const named =
  (names: readonly string[], apply: (values: Doc, name: string) => unknown, code: number): Operator =>
  (argument, context, name) => {
    const given = namedArguments(argument, name, names, [], code);
    const compiled = Object.entries(given).map(([key, value]) => [key, context.compile(value, context)] as const);
    return (environment) => {
      const values: Doc = {};
      for (const [key, value] of compiled) values[key] = value(environment);
      return apply(values, name);
    };
  };
