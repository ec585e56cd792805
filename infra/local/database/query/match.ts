import { badValue, CommandError, notSupported } from '../errors.ts';
import { compileExpression, evaluate } from '../expressions/compile.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { isTruthy } from '../expressions/truth.ts';
import { type Path, parsePath, someLeafAt } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { compileJsonSchema } from './json-schema.ts';
import { compileOperator, equalTo, type Leaf, matchesRegex } from './operators.ts';
import { isRegex } from './regex.ts';

export type Matcher = (doc: Doc) => boolean;

/** Turns a filter into a test of documents. What the filter asks for and this server cannot do is refused here. */
export const compileFilter = (filter: Doc, scope: CommandScope): Matcher => {
  const tests = Object.entries(filter).map(([name, condition]) =>
    name.startsWith('$') ? compileTopLevel(name, condition, scope) : compileField(name, condition, scope),
  );
  return allOf(tests);
};

const allOf = (tests: readonly Matcher[]): Matcher => {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (doc) => tests.every((test) => test(doc));
};

const compileTopLevel = (name: string, argument: unknown, scope: CommandScope): Matcher => {
  switch (name) {
    case '$and':
      return allOf(filtersIn(name, argument).map((filter) => compileFilter(filter, scope)));
    case '$or': {
      const tests = filtersIn(name, argument).map((filter) => compileFilter(filter, scope));
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = filtersIn(name, argument).map((filter) => compileFilter(filter, scope));
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$expr': {
      const expression = compileExpression(argument, scope);
      return (doc) => isTruthy(evaluate(expression, doc, scope));
    }
    case '$jsonSchema':
      if (!isDoc(argument)) throw new CommandError(14, '$jsonSchema must be an object');
      return compileJsonSchema(argument);
    case '$comment':
      return () => true;
    case '$alwaysTrue':
      return () => true;
    case '$alwaysFalse':
      return () => false;
    case '$text':
    case '$where':
      throw notSupported(name);
    default:
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
};

const filtersIn = (name: string, argument: unknown): Doc[] => {
  if (!isArray(argument)) throw badValue(`${name} must be an array`);
  if (argument.length === 0) throw badValue(`${name} argument must be a non-empty array`);
  return argument.map((filter) => {
    if (!isDoc(filter)) throw badValue(`${name} argument's entries must be objects`);
    return filter;
  });
};

/** Whether a condition is made of operators, as `{ $gt: 5 }`, and not a value to be equal to. */
export const isOperatorDoc = (condition: unknown): condition is Doc => {
  if (!isDoc(condition)) return false;
  const first = Object.keys(condition)[0];
  return first?.startsWith('$') === true && !dbRefFields.has(first);
};

const dbRefFields = new Set(['$ref', '$id', '$db']);

const compileField = (name: string, condition: unknown, scope: CommandScope): Matcher => {
  const path = parsePath(name);
  if (isRegex(condition)) return leafTest(path, matchesRegex(condition));
  if (!isOperatorDoc(condition)) return leafTest(path, equalTo(condition));
  return compileConditions(path, condition, scope);
};

const leafTest =
  (path: Path, leaf: Leaf): Matcher =>
  (doc) =>
    someLeafAt(doc, path, leaf);

/** The conditions on one path, all of which must hold. */
const compileConditions = (path: Path, conditions: Doc, scope: CommandScope): Matcher => {
  const names = Object.keys(conditions);
  if ('$options' in conditions && !('$regex' in conditions)) throw badValue('$options needs a $regex');
  return allOf(
    names
      .filter((name) => name !== '$options')
      .map((name) => {
        if (!name.startsWith('$')) throw badValue(`unknown operator: ${name}`);
        return compileCondition(path, name, conditions, scope);
      }),
  );
};

const compileCondition = (path: Path, name: string, conditions: Doc, scope: CommandScope): Matcher => {
  const argument = conditions[name];
  if (name === '$not') {
    const test = compileNegated(path, argument, scope);
    return (doc) => !test(doc);
  }
  return compileOperator(path, name, argument, conditions, {
    filter: (filter) => compileFilter(filter, scope),
    conditions: (operators) => compileConditions([], operators, scope),
    isOperatorDoc,
  });
};

const compileNegated = (path: Path, argument: unknown, scope: CommandScope): Matcher => {
  if (isRegex(argument)) return leafTest(path, matchesRegex(argument));
  if (!isDoc(argument)) throw badValue('$not needs a regex or a document');
  if (Object.keys(argument).length === 0) throw badValue('$not cannot be empty');
  if (!isOperatorDoc(argument)) throw badValue(`unknown operator: ${Object.keys(argument)[0]}`);
  return compileConditions(path, argument, scope);
};
