import { BSON, Double, Int32 } from 'bson';
import { type Doc, isArray, isDoc, isInt32, setField, typeName } from '../values/types.ts';

/**
 * Decodes a document into the engine's values; see `TypeName` for the representation of numbers.
 * @throws CommandError for a value of a type that is not supported.
 */
export const decode = (bytes: Uint8Array): Doc =>
  settle(BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true, validation: { utf8: false } })) as Doc;

/** Converts bson's own number classes in place. */
const settle = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return isInt32(value.value) ? value : value.value;
  if (isArray(value)) {
    const array = value as unknown[];
    for (let index = 0; index < array.length; index++) array[index] = settle(array[index]);
  } else if (isDoc(value)) {
    for (const name of Object.keys(value)) setField(value, name, settle(value[name]));
  } else typeName(value); // throws for unsupported types
  return value;
};

/** Maximum size of a document. */
export const maxDocumentBytes = 16 * 1024 * 1024;

export const encode = (doc: Doc): Uint8Array => BSON.serialize(doc, { ignoreUndefined: true });

export const sizeOf = (doc: Doc): number => BSON.calculateObjectSize(doc, { ignoreUndefined: true });
