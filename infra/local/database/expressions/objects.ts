import { CommandError } from '../errors.ts';
import { keyOf } from '../values/key.ts';
import { type Doc, fieldOf, isArray, isDoc, isNullish, setField, typeName } from '../values/types.ts';
import { binary, namedArguments, unary, variadic } from './arguments.ts';
import type { CompileContext, Expression, Operator, OperatorTable } from './scope.ts';

const mergeObjects = variadic((values, name) => {
  const merged: Doc = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDoc(value))
      throw new CommandError(40400, `${name} requires object inputs, but input is of type ${typeName(value)}`);
    for (const key of Object.keys(value)) setField(merged, key, value[key]);
  }
  return merged;
});

const getField: Operator = (argument, context, name) => {
  const { field, input } =
    isDoc(argument) && 'field' in argument
      ? namedArguments(argument, name, ['field', 'input'], [], 3041701)
      : { field: argument, input: '$$CURRENT' };
  const source = context.compile(input, context);
  const fieldName = compileFieldName(field, context, name, 5654602);
  return (environment) => {
    const doc = source(environment);
    if (isNullish(doc)) return doc;
    return isDoc(doc) ? fieldOf(doc, fieldName(environment)) : undefined;
  };
};

/** A field's name is taken as it stands, dots and dollar signs included, or computed. */
const compileFieldName = (
  field: unknown,
  context: CompileContext,
  name: string,
  code: number,
): ((environment: Parameters<Expression>[0]) => string) => {
  const compiled = context.compile(field, context);
  return (environment) => {
    const value = compiled(environment);
    if (typeof value !== 'string') {
      throw new CommandError(code, `${name} requires 'field' to evaluate to type String, but got ${typeName(value)}`);
    }
    return value;
  };
};

const withField = (doc: Doc, field: string, value: unknown): Doc => {
  const result = { ...doc };
  if (value === undefined) delete result[field];
  else setField(result, field, value);
  return result;
};

/** The name must be known when the expression is read. */
const constantName = (field: unknown, name: string): string => {
  const literal = isDoc(field) && '$literal' in field ? field.$literal : field;
  if (typeof literal !== 'string' || (literal === field && literal.startsWith('$'))) {
    throw new CommandError(4161108, `${name} requires 'field' to evaluate to a constant string`);
  }
  return literal;
};

const setFieldOperator: Operator = (argument, context, name) => {
  const { field, input, value } = namedArguments(argument, name, ['field', 'input', 'value'], [], 4161102);
  const fieldName = constantName(field, name);
  const source = context.compile(input, context);
  const compiled = context.compile(value, context);
  return (environment) => changed(source(environment), fieldName, compiled(environment), name);
};

const unsetField: Operator = (argument, context, name) => {
  const { field, input } = namedArguments(argument, name, ['field', 'input'], [], 4161102);
  const fieldName = constantName(field, name);
  const source = context.compile(input, context);
  return (environment) => changed(source(environment), fieldName, undefined, name);
};

const changed = (doc: unknown, field: string, value: unknown, name: string): unknown => {
  if (isNullish(doc)) return null;
  if (!isDoc(doc)) throw new CommandError(4161105, `${name} requires 'input' to evaluate to type Object`);
  return withField(doc, field, value);
};

const objectToArray = unary((doc, name) => {
  if (isNullish(doc)) return null;
  if (!isDoc(doc)) throw new CommandError(40390, `${name} requires a document input, found: ${typeName(doc)}`);
  return Object.entries(doc).map(([k, v]) => ({ k, v }));
});

export const objects: OperatorTable = {
  $mergeObjects: mergeObjects,
  $getField: getField,
  $setField: setFieldOperator,
  $unsetField: unsetField,
  $objectToArray: objectToArray,
};

const arraysIn = (values: readonly unknown[], name: string, code: number): (readonly unknown[])[] =>
  values.map((value) => {
    if (!isArray(value))
      throw new CommandError(code, `All operands of ${name} must be arrays, but one is of type: ${typeName(value)}`);
    return value;
  });

const distinct = (values: readonly unknown[]): Map<string, unknown> => {
  const byKey = new Map<string, unknown>();
  for (const value of values) {
    const key = keyOf(value);
    if (!byKey.has(key)) byKey.set(key, value);
  }
  return byKey;
};

/** MongoDB keeps sets in the order of their values. */
const inOrder = (byKey: ReadonlyMap<string, unknown>): unknown[] =>
  [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

const isSubset = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  [...a.keys()].every((key) => b.has(key));

export const sets: OperatorTable = {
  $setUnion: variadic((values, name) => {
    if (values.some(isNullish)) return null;
    return inOrder(distinct(arraysIn(values, name, 17043).flat()));
  }),
  $setIntersection: variadic((values, name) => {
    if (values.some(isNullish)) return null;
    const [first, ...others] = arraysIn(values, name, 17047).map(distinct);
    const common = [...(first ?? [])].filter(([key]) => others.every((other) => other.has(key)));
    return inOrder(new Map(common));
  }),
  $setDifference: binary((a, b, name) => {
    if (isNullish(a) || isNullish(b)) return null;
    const [left = [], right = []] = arraysIn([a, b], name, 17048);
    const excluded = distinct(right);
    return [...distinct(left)].filter(([key]) => !excluded.has(key)).map(([, value]) => value);
  }),
  $setEquals: variadic((values, name) => {
    const [first, ...others] = arraysIn(values, name, 17044).map(distinct);
    return others.every((other) => first !== undefined && other.size === first.size && isSubset(other, first));
  }),
  $setIsSubset: binary((a, b, name) => {
    const [left = [], right = []] = arraysIn([a, b], name, 17046);
    return isSubset(distinct(left), distinct(right));
  }),
};
