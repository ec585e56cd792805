import { Binary, Double, Long, ObjectId, Timestamp } from 'bson';
import { notSupported } from '../errors.ts';

/** A BSON document as a plain object. Stored documents are never modified in place. */
export type Doc = Record<string, unknown>;

/**
 * The names that `$type` knows, and `missing` for no value at all (`undefined`).
 *
 * A number is a JS number if the value implies its type: a 32-bit integer is an int, others are doubles. Otherwise it is a
 * bson Long, or a bson Double for a double that looks like an int.
 */
export type TypeName = keyof typeof typeRank;

/**
 * Rank of a type in MongoDB's sort order; types of the same rank compare by value. In sort keys, the empty array has the
 * rank of missing values.
 */
export const typeRank = {
  missing: 2,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
} as const;

const int32Max = 2_147_483_647;
const int32Min = -2_147_483_648;

/** Whether a JS number represents, and is sent as, a 32-bit int. */
export const isInt32 = (n: number): boolean =>
  Number.isInteger(n) && n >= int32Min && n <= int32Max && !Object.is(n, -0);

export const typeName = (value: unknown): TypeName => {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'boolean':
      return 'bool';
    case 'object':
      return value === null ? 'null' : objectTypeName(value);
    default:
      return 'missing';
  }
};

const objectTypeName = (value: object): TypeName => {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (isPlain(value)) return 'object';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Long && !(value instanceof Timestamp)) return 'long';
  if (value instanceof Double) return 'double';
  if (value instanceof Binary) return 'binData';
  throw notSupported(`a value of the type ${(value as { _bsontype?: string })._bsontype}`);
};

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);

export const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Neither a value nor null. */
export const isNullish = (value: unknown): value is null | undefined => value === null || value === undefined;

/** A document's own field, so that names such as `constructor` are not inherited. */
export const fieldOf = (doc: Doc, name: string): unknown => (Object.hasOwn(doc, name) ? doc[name] : undefined);

/** Sets a document's own field, even if named `__proto__`. */
export const setField = (doc: Doc, name: string, value: unknown): void => {
  if (name !== '__proto__') doc[name] = value;
  else Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true });
};
