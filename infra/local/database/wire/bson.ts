import { BSON, Double, Int32 } from 'bson';
import { type Doc, isArray, isDoc, isInt32, setField, typeName } from '../values/types.ts';

/**
 * Reads a document into the engine's values; see `TypeName` for how numbers are held.
 * @throws CommandError for a value of a type that is not supported.
 */
export const decode = (bytes: Uint8Array): Doc =>
  settle(BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true, validation: { utf8: false } })) as Doc;

/** What bson gives with its own classes for numbers, in place. */
const settle = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return isInt32(value.value) ? value : value.value;
  if (isArray(value)) {
    const array = value as unknown[];
    for (let index = 0; index < array.length; index++) array[index] = settle(array[index]);
  } else if (isDoc(value)) {
    for (const name of Object.keys(value)) setField(value, name, settle(value[name]));
  } else typeName(value); // which refuses what this server has no type for
  return value;
};

/** A document may be no larger. */
export const maxDocumentBytes = 16 * 1024 * 1024;

export const encode = (doc: Doc): Uint8Array => BSON.serialize(doc, { ignoreUndefined: true });

export const sizeOf = (doc: Doc): number => BSON.calculateObjectSize(doc, { ignoreUndefined: true });
