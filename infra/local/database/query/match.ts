import { badValue, notSupported } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { atRoot, type CommandScope } from '../expressions/scope.ts';
import { isTruthy } from '../expressions/truth.ts';
import { type Path, parsePath, someLeafAt } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { compileJsonSchema } from './json-schema.ts';
import { allOf, equalTo, fieldOperators, isOperatorDoc, type Matcher, type Nested } from './operators.ts';

/** Compiles a filter to a test of documents. Rejects unsupported filters. */
export const compileFilter = (filter: Doc, scope: CommandScope): Matcher =>
  allOf(
    Object.entries(filter).map(([name, condition]) => {
      if (!name.startsWith('$')) return compileField(parsePath(name), condition, scope);
      const compile = Object.hasOwn(filterOperators, name) ? filterOperators[name] : undefined;
      if (!compile) throw notSupported(`the query operator ${name}`);
      return compile(condition, scope, name);
    }),
  );

const compileField = (path: Path, condition: unknown, scope: CommandScope): Matcher => {
  if (isOperatorDoc(condition)) return compileConditions(path, condition, scope);
  const test = equalTo(condition);
  return (doc) => someLeafAt(doc, path, test);
};

/** The conditions on one path, all of which must hold. */
const compileConditions = (path: Path, conditions: Doc, scope: CommandScope): Matcher => {
  const nested: Nested = {
    filter: (filter) => compileFilter(filter, scope),
    conditions: (inner, operators) => compileConditions(inner, operators, scope),
  };
  return allOf(
    Object.entries(conditions).map(([name, argument]) => {
      if (!name.startsWith('$')) throw badValue(`unknown operator: ${name}`);
      const compile = Object.hasOwn(fieldOperators, name) ? fieldOperators[name] : undefined;
      if (!compile) throw notSupported(`the query operator ${name}`);
      return compile(path, argument, nested);
    }),
  );
};

const matchersIn = (name: string, argument: unknown, scope: CommandScope): Matcher[] => {
  if (!isArray(argument)) throw badValue(`${name} must be an array`);
  if (argument.length === 0) throw badValue(`${name} argument must be a non-empty array`);
  return argument.map((filter) => {
    if (!isDoc(filter)) throw badValue(`${name} argument's entries must be objects`);
    return compileFilter(filter, scope);
  });
};

type FilterOperator = (argument: unknown, scope: CommandScope, name: string) => Matcher;

/** Operators allowed in place of a field. */
export const filterOperators: Readonly<Record<string, FilterOperator>> = {
  $and: (argument, scope, name) => allOf(matchersIn(name, argument, scope)),
  $or: (argument, scope, name) => {
    const tests = matchersIn(name, argument, scope);
    return (doc) => tests.some((test) => test(doc));
  },
  $nor: (argument, scope, name) => {
    const tests = matchersIn(name, argument, scope);
    return (doc) => !tests.some((test) => test(doc));
  },
  $expr: (argument, scope) => {
    const expression = compileExpression(argument, scope);
    return (doc) => isTruthy(expression(atRoot(doc)));
  },
  $jsonSchema: compileJsonSchema,
};
