import { badValue, notSupported, typeMismatch } from '../errors.ts';
import { equals } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, fieldOf, isArray, isDoc, type TypeName, typeName, typeRank } from '../values/types.ts';

type Check = (value: unknown) => boolean;

/** The types that `$type` or a schema's `bsonType` names: a name, or a list of them. */
export const typesNamed = (spec: unknown): ReadonlySet<TypeName> =>
  new Set(
    (isArray(spec) ? spec : [spec]).map((name): TypeName => {
      if (typeof name !== 'string') throw notSupported('a type by its number');
      if (!Object.hasOwn(typeRank, name) || name === 'missing') throw badValue(`Unknown type name alias: ${name}`);
      return name as TypeName;
    }),
  );

/** Compiles a schema to a test of documents. Rejects keywords that Intake's validators do not use. */
export const compileJsonSchema = (schema: unknown): Check => {
  if (!isDoc(schema)) throw typeMismatch('$jsonSchema must be an object');
  const checks = Object.entries(schema).map(([keyword, argument]) => {
    const build = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
    if (!build) throw notSupported(`the $jsonSchema keyword ${keyword}`);
    return build(argument);
  });
  return (value) => checks.every((check) => check(value));
};

const listIn = (keyword: string, argument: unknown): readonly unknown[] => {
  if (isArray(argument)) return argument;
  throw typeMismatch(`$jsonSchema keyword '${keyword}' must be an array`);
};

const ofDoc =
  (check: (doc: Doc) => boolean): Check =>
  (value) =>
    !isDoc(value) || check(value);

const keywords: Readonly<Record<string, (argument: unknown) => Check>> = {
  bsonType: (argument) => {
    const types = typesNamed(argument);
    return (value) => types.has(typeName(value));
  },
  enum: (argument) => {
    const allowed = listIn('enum', argument);
    return (value) => allowed.some((item) => equals(item, value));
  },
  required: (argument) => {
    const names = listIn('required', argument).map(String);
    return ofDoc((doc) => names.every((name) => fieldOf(doc, name) !== undefined));
  },
  properties: (argument) => {
    if (!isDoc(argument)) throw typeMismatch("$jsonSchema keyword 'properties' must be an object");
    const checks = Object.entries(argument).map(([name, schema]) => [name, compileJsonSchema(schema)] as const);
    return ofDoc((doc) =>
      checks.every(([name, check]) => fieldOf(doc, name) === undefined || check(fieldOf(doc, name))),
    );
  },
  minimum: (argument) => {
    if (!isNumeric(argument)) throw typeMismatch("$jsonSchema keyword 'minimum' must be a number");
    const least = toNumber(argument);
    return (value) => !isNumeric(value) || toNumber(value) >= least;
  },
};
