import { Binary, Decimal128, Long, ObjectId } from 'bson';

/** A stored document. It is never changed in place: a write stores another one. */
export type Doc = Record<string, unknown>;

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A copy whose objects and arrays may be changed; leaf values are shared. */
export const copyOf = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as T;
};

/** The value at a dotted path; through an array of documents an array of their values. */
export const valueAt = (doc: unknown, path: string): unknown => {
  let value: unknown = doc;
  for (const step of path.split('.')) {
    if (Array.isArray(value) && !/^\d+$/.test(step)) value = value.map((inner) => valueAt(inner, step));
    else value = typeof value === 'object' && value !== null ? (value as Doc)[step] : undefined;
  }
  return value;
};

/** Sets the value at a dotted path, making the documents on the way. Changes `doc`. */
export const setAt = (doc: Doc, path: string, value: unknown): void => {
  const steps = path.split('.');
  let inner = doc;
  for (const step of steps.slice(0, -1)) {
    if (!isDoc(inner[step])) inner[step] = {};
    inner = inner[step] as Doc;
  }
  inner[steps.at(-1) ?? path] = value;
};

/** MongoDB's order of types. */
const rankOf = (value: unknown): number => {
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Long || value instanceof Decimal128)
    return 2;
  if (typeof value === 'string') return 3;
  if (isDoc(value)) return 4;
  if (Array.isArray(value)) return 5;
  if (value instanceof Binary) return 6;
  if (value instanceof ObjectId) return 7;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  return 12;
};

const byOrder = (a: string | number | bigint, b: string | number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares any two values in MongoDB's order: by type, then within it. A missing value equals null. */
export const compare = (a: unknown, b: unknown): number => {
  const rank = rankOf(a);
  const byRank = rank - rankOf(b);
  if (byRank !== 0 || rank === 1) return byRank;
  if (rank === 2) return byOrder(Number(a), Number(b));
  if (rank === 3) return byOrder(a as string, b as string);
  if (rank === 4) return compareEach(Object.entries(a as Doc).flat(), Object.entries(b as Doc).flat());
  if (rank === 5) return compareEach(a as unknown[], b as unknown[]);
  if (rank === 7) return byOrder((a as ObjectId).toHexString(), (b as ObjectId).toHexString());
  if (rank === 8 || rank === 9) return Number(a) - Number(b);
  return byOrder(String(a), String(b));
};

const compareEach = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compare(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** Equal for equal values: what a document's `_id` is found by. */
export const keyOf = (value: unknown): string => {
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  return `${typeof value}:${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
};

/** A value as MongoDB's messages show it. */
export const shown = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  return JSON.stringify(value);
};
