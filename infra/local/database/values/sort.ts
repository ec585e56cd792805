import { badValue, CommandError, notSupported } from '../errors.ts';
import { compare } from './compare.ts';
import { isNumeric, toNumber } from './numbers.ts';
import { type Path, parsePath } from './path.ts';
import { type Doc, fieldOf, isArray, isDoc } from './types.ts';

export type SortField = {
  readonly path: Path;
  readonly name: string;
  readonly direction: 1 | -1;
};

export const parseSort = (sort: Doc): SortField[] =>
  Object.entries(sort).map(([name, value]) => {
    if (name.startsWith('$')) throw notSupported(`a sort by ${name}`);
    return { name, path: parsePath(name), direction: directionOf(value) };
  });

const directionOf = (value: unknown): 1 | -1 => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (Number.isNaN(n)) throw new CommandError(15974, `Illegal key in $sort specification: ${JSON.stringify(value)}`);
  if (n !== 1 && n !== -1)
    throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  return n;
};

/**
 * The sort value of a document. For an array, its smallest element in an ascending sort and its greatest in a descending
 * one. Missing values sort as null; the empty array, whose key is `undefined`, sorts before null.
 */
const sortKey = (doc: unknown, { path, direction }: SortField): unknown => {
  let chosen: unknown;
  let isFound = false;
  const offer = (value: unknown): void => {
    if (isFound && compare(value, chosen) * direction >= 0) return;
    chosen = value;
    isFound = true;
  };
  visitLeaves(doc, path, 0, (value) => {
    if (!isArray(value)) offer(value ?? null);
    else if (value.length === 0) offer(undefined);
    else for (const element of value) offer(element);
  });
  return isFound ? chosen : null;
};

const visitLeaves = (value: unknown, path: Path, from: number, visit: (leaf: unknown) => void): void => {
  const part = path[from];
  if (part === undefined) visit(value);
  else if (isDoc(value)) visitLeaves(fieldOf(value, part), path, from + 1, visit);
  else if (!isArray(value) || value.length === 0) visit(undefined);
  else if (/^\d+$/.test(part)) visitLeaves(value[Number(part)], path, from + 1, visit);
  else for (const element of value) visitLeaves(isDoc(element) ? element : undefined, path, from, visit);
};

/** Compares two documents by their sort keys. */
const compareBy = (keys: readonly unknown[], others: readonly unknown[], fields: readonly SortField[]): number => {
  for (const [index, field] of fields.entries()) {
    const order = compare(keys[index], others[index]);
    if (order !== 0) return order * field.direction;
  }
  return 0;
};

/** The sort keys of one document, to compare with `compareBy`. */
const sortKeysOf = (doc: unknown, fields: readonly SortField[]): unknown[] =>
  fields.map((field) => sortKey(doc, field));

/**
 * Sorts into a new array. The sort is stable. With a limit, only the first elements are returned. `docOf` maps elements
 * that are not documents to their documents.
 */
export const sortDocs = <T>(
  docs: Iterable<T>,
  fields: readonly SortField[],
  limit = Number.POSITIVE_INFINITY,
  docOf: (item: T) => unknown = (item) => item,
): T[] => {
  const keyed: { doc: T; keys: unknown[] }[] = [];
  const [only] = fields;
  const byKeys =
    fields.length === 1 && only
      ? (a: { keys: unknown[] }, b: { keys: unknown[] }) => compare(a.keys[0], b.keys[0]) * only.direction
      : (a: { keys: unknown[] }, b: { keys: unknown[] }) => compareBy(a.keys, b.keys, fields);
  for (const doc of docs) {
    keyed.push({ doc, keys: sortKeysOf(docOf(doc), fields) });
    // A bounded sort drops elements that can no longer be among the first.
    if (keyed.length >= 2 * limit + 1_000) {
      keyed.sort(byKeys);
      keyed.length = limit;
    }
  }
  keyed.sort(byKeys);
  const sorted = keyed.map(({ doc }) => doc);
  return sorted.length > limit ? sorted.slice(0, limit) : sorted;
};

/** A sort by fields, as in `$push` and `$sortArray`. */
export const compileSort = (sort: Doc): ((docs: readonly unknown[]) => unknown[]) => {
  if (Object.keys(sort).length === 0) throw badValue('The sort pattern is empty when it should be a set of fields.');
  const fields = parseSort(sort);
  return (docs) => sortDocs(docs, fields);
};
