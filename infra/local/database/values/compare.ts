import type { Binary, ObjectId } from 'bson';
import { compareNumbers, type Numeric } from './numbers.ts';
import { type Doc, typeName, typeRank } from './types.ts';

/**
 * MongoDB's order of any two values: by type first, then by value; negative if `a` comes first, 0 if they are equal.
 * Missing values sort before null.
 */
export const compare = (a: unknown, b: unknown): number => {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : compareNumbers(a, b);
  const [left, right] = [typeName(a), typeName(b)];
  const [leftRank, rightRank] = [typeRank[left], typeRank[right]];
  if (leftRank !== rightRank) return leftRank - rightRank;
  return compareOfRank(leftRank, a, b);
};

export const equals = (a: unknown, b: unknown): boolean => a === b || compare(a, b) === 0;

const compareOfRank = (rank: number, a: unknown, b: unknown): number => {
  switch (rank) {
    case typeRank.int:
      return compareNumbers(a as Numeric, b as Numeric);
    case typeRank.string:
      return compareStrings(String(a), String(b));
    case typeRank.object:
      return compareDocs(a as Doc, b as Doc);
    case typeRank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case typeRank.bool:
      return Number(a) - Number(b);
    case typeRank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case typeRank.objectId:
      return compareStrings((a as ObjectId).toHexString(), (b as ObjectId).toHexString());
    case typeRank.binData:
      return compareBinaries(a as Binary, b as Binary);
    default:
      return 0;
  }
};

const hasAstral = /[\uD800-\uFFFF]/;

/** By UTF-8 bytes, that is by code point; JS compares surrogates by code unit. */
const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0;
  if (hasAstral.test(a) && hasAstral.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
};

const compareArrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const order = compare(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/** Field by field: by value type, then name, then value. */
const compareDocs = (a: Doc, b: Doc): number => {
  const [names, otherNames] = [Object.keys(a), Object.keys(b)];
  const shorter = Math.min(names.length, otherNames.length);
  for (let index = 0; index < shorter; index++) {
    const [name, otherName] = [names[index] ?? '', otherNames[index] ?? ''];
    const [value, otherValue] = [a[name], b[otherName]];
    const order =
      typeRank[typeName(value)] - typeRank[typeName(otherValue)] ||
      compareStrings(name, otherName) ||
      compare(value, otherValue);
    if (order !== 0) return order;
  }
  return names.length - otherNames.length;
};

const compareBinaries = (a: Binary, b: Binary): number =>
  a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());

/** Whether two values are identical, including number types and field order. */
export const isIdentical = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  const type = typeName(a);
  if (type !== typeName(b)) return false;
  if (type === 'array') return areIdenticalArrays(a as unknown[], b as unknown[]);
  if (type === 'object') return areIdenticalDocs(a as Doc, b as Doc);
  return equals(a, b);
};

const areIdenticalArrays = (a: unknown[], b: unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => isIdentical(value, b[index]));

const areIdenticalDocs = (a: Doc, b: Doc): boolean => {
  const [names, otherNames] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === otherNames.length &&
    names.every((name, index) => name === otherNames[index] && isIdentical(a[name], b[name]))
  );
};
