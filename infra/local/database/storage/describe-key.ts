import { type Binary, ObjectId } from 'bson';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';

/** A key as MongoDB's messages show it: `{ a: "x", b: 1 }`. */
export const describeKey = (key: Doc): string => {
  const fields = Object.entries(key).map(([name, value]) => `${name}: ${describe(value)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

const describe = (value: unknown): string => {
  if (typeof value === 'string') return `"${value}"`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (isArray(value)) return `[ ${value.map(describe).join(', ')} ]`;
  if (isDoc(value)) return describeKey(value);
  if (typeName(value) === 'binData')
    return `BinData(${(value as Binary).sub_type}, ${(value as Binary).toString('hex').toUpperCase()})`;
  return String(value);
};
