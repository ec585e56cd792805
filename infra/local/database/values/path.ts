import { fieldOf, isArray, isDoc } from './types.ts';

/** A parsed dotted field name. */
export type Path = readonly string[];

const paths = new Map<string, Path>();

export const parsePath = (dotted: string): Path => {
  let path = paths.get(dotted);
  if (!path) {
    path = dotted.split('.');
    if (paths.size < 10_000) paths.set(dotted, path);
  }
  return path;
};

const digitsOnly = /^(0|[1-9]\d*)$/;

/** The array index in a path segment; undefined if it is a field name. */
export const arrayIndexOf = (part: string): number | undefined => (digitsOnly.test(part) ? Number(part) : undefined);

/** A test of what a path leads to, and whether the path ended with the place of an element in an array. */
type LeafTest = (leaf: unknown, isElement: boolean) => boolean;

/**
 * Whether any value that a query's path leads to passes. Arrays on the way are entered, and what is missing is tested as
 * `undefined`; an array at the end is tested as a whole.
 */
export const someAt = (value: unknown, path: Path, test: LeafTest, from = 0, isElement = false): boolean => {
  const part = path[from];
  if (part === undefined) return test(value, isElement);
  if (isDoc(value)) return someAt(fieldOf(value, part), path, test, from + 1);
  if (!isArray(value)) return test(undefined, false);
  const index = arrayIndexOf(part);
  if (index !== undefined && index < value.length && someAt(value[index], path, test, from + 1, true)) return true;
  return value.some((element) => isDoc(element) && someAt(element, path, test, from));
};

/**
 * As `someAt`, and the elements of an array at the end are tested too, but not of one that is an element itself (`a.0`).
 * A path of no parts leads to the value itself, as in `$elemMatch: { $gt: 5 }`, where an inner array is not entered.
 */
export const someLeafAt = (value: unknown, path: Path, test: (leaf: unknown) => boolean): boolean =>
  path.length === 0
    ? test(value)
    : someAt(
        value,
        path,
        (leaf, isElement) => test(leaf) || (!isElement && isArray(leaf) && leaf.some((one) => test(one))),
      );

/** The value at a path of an expression (`$a.b`). Through an array: the array of the values in its documents. */
export const valueAt = (value: unknown, path: Path, from = 0): unknown => {
  let current = value;
  for (let index = from; index < path.length; index++) {
    const part = path[index];
    if (part === undefined) return current;
    if (isArray(current)) return valuesAt(current, path, index);
    if (!isDoc(current)) return undefined;
    current = fieldOf(current, part);
  }
  return current;
};

const valuesAt = (array: readonly unknown[], path: Path, from: number): unknown[] => {
  const values: unknown[] = [];
  for (const element of array) {
    const value = isDoc(element) ? valueAt(element, path, from) : undefined;
    if (value !== undefined) values.push(value);
  }
  return values;
};

/** The value at a path through documents only, such as `_id.tenant`; undefined if the path crosses an array. */
export const scalarAt = (value: unknown, path: Path): unknown => {
  let current = value;
  for (const part of path) {
    if (!isDoc(current)) return undefined;
    current = fieldOf(current, part);
  }
  return current;
};

/** Whether two paths are equal or one is a prefix of the other. */
export const overlap = (a: Path, b: Path): boolean => {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) if (a[index] !== b[index]) return false;
  return true;
};
