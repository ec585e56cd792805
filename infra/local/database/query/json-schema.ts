import { badValue, CommandError, failedToParse } from '../errors.ts';
import { equals } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, isZero, remainder, toNumber } from '../values/numbers.ts';
import { type Doc, fieldOf, isArray, isDoc, typeName } from '../values/types.ts';
import { toRegExp } from './regex.ts';
import { typesNamed } from './type-names.ts';

type Check = (value: unknown) => boolean;

/** Compiles a schema, draft 4 with MongoDB's `bsonType`, to a test of documents. Unknown keywords are refused. */
export const compileJsonSchema = (schema: Doc): ((doc: Doc) => boolean) => compile(schema);

const compile = (schema: unknown): Check => {
  if (!isDoc(schema)) throw new CommandError(14, '$jsonSchema: a schema must be an object');
  const checks = Object.keys(schema).flatMap((keyword): Check[] => {
    const build = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (!build) throw failedToParse(`Unknown $jsonSchema keyword: ${keyword}`);
    const check = build(schema[keyword], schema);
    return check ? [check] : [];
  });
  return (value) => checks.every((check) => check(value));
};

const jsonTypes: Readonly<Record<string, string>> = {
  object: 'object',
  array: 'array',
  string: 'string',
  number: 'number',
  boolean: 'bool',
  null: 'null',
};

const numberIn = (keyword: string, argument: unknown): number => {
  if (!isNumeric(argument)) throw new CommandError(14, `$jsonSchema keyword '${keyword}' must be a number`);
  return toNumber(argument);
};

const forDocs =
  (check: (doc: Doc) => boolean): Check =>
  (value) =>
    !isDoc(value) || check(value);
const forArrays =
  (check: (array: readonly unknown[]) => boolean): Check =>
  (value) =>
    !isArray(value) || check(value);
const forStrings =
  (check: (text: string) => boolean): Check =>
  (value) =>
    typeof value !== 'string' || check(value);
const forNumbers =
  (check: (n: number) => boolean): Check =>
  (value) =>
    !isNumeric(value) || check(toNumber(value));

const schemasIn = (argument: unknown): Check[] => {
  if (!isArray(argument) || argument.length === 0) throw badValue('$jsonSchema: a list of schemas must not be empty');
  return argument.map(compile);
};

const schemasByName = (argument: unknown): [string, Check][] => {
  if (!isDoc(argument)) throw new CommandError(14, '$jsonSchema: schemas by name must be an object');
  return Object.entries(argument).map(([name, schema]) => [name, compile(schema)]);
};

const codePoints = (text: string): number => [...text].length;

const keywords: Readonly<Record<string, (argument: unknown, schema: Doc) => Check | undefined>> = {
  title: () => undefined,
  description: () => undefined,
  bsonType: (argument) => {
    const types = typesNamed(argument);
    return (value) => types.has(typeName(value));
  },
  type: (argument) => {
    const types = typesNamed(
      (isArray(argument) ? argument : [argument]).map((name) => jsonTypes[String(name)] ?? name),
    );
    return (value) => types.has(typeName(value));
  },
  enum: (argument) => {
    if (!isArray(argument)) throw new CommandError(14, "$jsonSchema keyword 'enum' must be an array");
    return (value) => argument.some((item) => equals(item, value));
  },
  required: (argument) => {
    if (!isArray(argument)) throw new CommandError(14, "$jsonSchema keyword 'required' must be an array");
    return forDocs((doc) => argument.every((name) => fieldOf(doc, String(name)) !== undefined));
  },
  properties: (argument) => {
    const checks = schemasByName(argument);
    return forDocs((doc) =>
      checks.every(([name, check]) => fieldOf(doc, name) === undefined || check(fieldOf(doc, name))),
    );
  },
  patternProperties: (argument) => {
    const checks = schemasByName(argument).map(([pattern, check]) => [toRegExp(pattern), check] as const);
    return forDocs((doc) =>
      Object.entries(doc).every(([name, value]) =>
        checks.every(([pattern, check]) => !pattern.test(name) || check(value)),
      ),
    );
  },
  additionalProperties: (argument, { properties, patternProperties }) => {
    const known = new Set(isDoc(properties) ? Object.keys(properties) : []);
    const patterns = (isDoc(patternProperties) ? Object.keys(patternProperties) : []).map((pattern) =>
      toRegExp(pattern),
    );
    const check = typeof argument === 'boolean' ? () => argument : compile(argument);
    return forDocs((doc) =>
      Object.entries(doc).every(
        ([name, value]) => known.has(name) || patterns.some((pattern) => pattern.test(name)) || check(value),
      ),
    );
  },
  minProperties: (argument) => {
    const least = numberIn('minProperties', argument);
    return forDocs((doc) => Object.keys(doc).length >= least);
  },
  maxProperties: (argument) => {
    const most = numberIn('maxProperties', argument);
    return forDocs((doc) => Object.keys(doc).length <= most);
  },
  items: (argument, { additionalItems }) => {
    if (!isArray(argument)) {
      const check = compile(argument);
      return forArrays((array) => array.every(check));
    }
    const checks = argument.map(compile);
    const rest = additionalItems === undefined ? () => true : restCheck(additionalItems);
    return forArrays((array) => array.every((value, index) => (checks[index] ?? rest)(value)));
  },
  additionalItems: () => undefined,
  minItems: (argument) => {
    const least = numberIn('minItems', argument);
    return forArrays((array) => array.length >= least);
  },
  maxItems: (argument) => {
    const most = numberIn('maxItems', argument);
    return forArrays((array) => array.length <= most);
  },
  uniqueItems: (argument) =>
    argument === true ? forArrays((array) => new Set(array.map(keyOf)).size === array.length) : undefined,
  minLength: (argument) => {
    const least = numberIn('minLength', argument);
    return forStrings((text) => codePoints(text) >= least);
  },
  maxLength: (argument) => {
    const most = numberIn('maxLength', argument);
    return forStrings((text) => codePoints(text) <= most);
  },
  pattern: (argument) => {
    const pattern = toRegExp(String(argument));
    return forStrings((text) => pattern.test(text));
  },
  minimum: (argument, { exclusiveMinimum }) => {
    const least = numberIn('minimum', argument);
    return forNumbers((n) => (exclusiveMinimum === true ? n > least : n >= least));
  },
  maximum: (argument, { exclusiveMaximum }) => {
    const most = numberIn('maximum', argument);
    return forNumbers((n) => (exclusiveMaximum === true ? n < most : n <= most));
  },
  exclusiveMinimum: () => undefined,
  exclusiveMaximum: () => undefined,
  multipleOf: (argument) => {
    if (!isNumeric(argument)) throw new CommandError(14, "$jsonSchema keyword 'multipleOf' must be a number");
    return (value) => !isNumeric(value) || isZero(remainder(value, argument));
  },
  allOf: (argument) => {
    const checks = schemasIn(argument);
    return (value) => checks.every((check) => check(value));
  },
  anyOf: (argument) => {
    const checks = schemasIn(argument);
    return (value) => checks.some((check) => check(value));
  },
  oneOf: (argument) => {
    const checks = schemasIn(argument);
    return (value) => checks.filter((check) => check(value)).length === 1;
  },
  not: (argument) => {
    const check = compile(argument);
    return (value) => !check(value);
  },
};

const restCheck = (argument: unknown): Check => (typeof argument === 'boolean' ? () => argument : compile(argument));
