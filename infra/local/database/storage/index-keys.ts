import { CommandError } from '../errors.ts';
import { invertKey, keyOf } from '../values/key.ts';
import { arrayIndexOf, type Path } from '../values/path.ts';
import { type Doc, fieldOf, isArray, isDoc } from '../values/types.ts';

export type IndexField = { readonly name: string; readonly path: Path; readonly direction: 1 | -1 };

/** The values under which an index holds a document once; `undefined` stands for an empty array. */
type KeyValues = readonly unknown[];

/** Progress along the path of one field. */
type Walk = { value: unknown; path: Path; at: number; isDone: boolean; isPresent: boolean };

type DocumentKeys = {
  tuples: KeyValues[];
  /** Which fields go through an array. */
  arrayFields: ReadonlySet<number>;
  /** Whether the document has any of the fields. */
  isPresent: boolean;
};

/**
 * The keys of a document. An array yields one key per element; fields within the same array take their values from the
 * same element. Two different arrays cannot be indexed together.
 */
export const keysOfDocument = (doc: Doc, fields: readonly IndexField[]): DocumentKeys => {
  const arrayFields = new Set<number>();
  const tuples: KeyValues[] = [];
  let isPresent = false;

  const expand = (walks: readonly Walk[]): void => {
    const moved = walks.map(advance);
    const stopped = moved.filter(({ isDone }) => !isDone);
    const [first] = stopped;
    if (!first) {
      isPresent ||= moved.some((walk) => walk.isPresent);
      tuples.push(moved.map(({ value }) => value));
      return;
    }
    if (stopped.some(({ value }) => value !== first.value)) throw parallelArrays(moved, fields);
    for (const [index, walk] of moved.entries()) if (!walk.isDone) arrayFields.add(index);
    for (const step of elementsOf(first.value as readonly unknown[])) {
      expand(moved.map((walk) => (walk.isDone ? walk : intoElement(walk, step))));
    }
  };

  expand(fields.map(({ path }) => ({ value: doc, path, at: 0, isDone: false, isPresent: false })));
  return { tuples, arrayFields, isPresent };
};

/** Follows the path until it ends or reaches an array. */
const advance = (walk: Walk): Walk => {
  if (walk.isDone) return walk;
  let { value, at } = walk;
  for (;;) {
    const part = walk.path[at];
    if (isArray(value)) {
      const index = part === undefined ? undefined : arrayIndexOf(part);
      if (index === undefined) return { ...walk, value, at };
      value = value[index];
      at += 1;
    } else if (part === undefined) {
      return { ...walk, value: value ?? null, isDone: true, isPresent: value !== undefined };
    } else {
      value = isDoc(value) ? fieldOf(value, part) : undefined;
      at += 1;
      if (value === undefined) return { ...walk, value: null, isDone: true, isPresent: false };
    }
  }
};

const emptyArray = Symbol('empty array');

const elementsOf = (array: readonly unknown[]): readonly unknown[] => (array.length === 0 ? [emptyArray] : array);

const intoElement = (walk: Walk, element: unknown): Walk => {
  const isLeaf = walk.at === walk.path.length;
  if (element === emptyArray) return { ...walk, value: isLeaf ? undefined : null, isDone: true, isPresent: isLeaf };
  if (isLeaf) return { ...walk, value: element, isDone: true, isPresent: true };
  // Arrays within arrays are not entered.
  if (!isDoc(element)) return { ...walk, value: null, isDone: true };
  return { ...walk, value: element };
};

const parallelArrays = (walks: readonly Walk[], fields: readonly IndexField[]): CommandError => {
  const names = fields.filter((_, index) => !walks[index]?.isDone).map(({ name }) => `[${name}]`);
  return new CommandError(171, `cannot index parallel arrays ${names.join(' ')}`);
};

/** The key of one value in an index field; keys sort in the field's direction. */
export const fieldKey = (value: unknown, direction: 1 | -1): string =>
  direction === 1 ? keyOf(value) : invertKey(keyOf(value));

export const tupleKey = (values: KeyValues, fields: readonly IndexField[]): string => {
  let key = '';
  for (const [index, { direction }] of fields.entries()) key += fieldKey(values[index], direction);
  return key;
};
