import { CommandError } from '../errors.ts';
import { arrayIndexOf, type Path } from '../values/path.ts';
import { type Doc, fieldOf, isArray, isDoc, setField, typeName } from '../values/types.ts';

/**
 * A copy-on-write draft of a document. The stored one is not modified: every document and array on the path to a change
 * is copied once.
 */
export type Draft = {
  readonly doc: Doc;
  get(path: Path): unknown;
  /** Sets a value, or removes it if undefined. Setting a value creates missing documents on the path. */
  put(path: Path, value: unknown): void;
};

export const draftOf = (original: Doc): Draft => {
  const owned = new Set<object>();
  const own = <T extends object>(container: T): T => {
    if (owned.has(container)) return container;
    const copy = (isArray(container) ? [...container] : { ...container }) as T;
    owned.add(copy);
    return copy;
  };
  const doc = own(original);
  const get = (path: Path): unknown => path.reduce<unknown>((value, part) => childOf(value, part), doc);

  const enter = (container: Doc | unknown[], part: string, path: Path): Doc | unknown[] => {
    const child = childOf(container, part);
    if (child !== undefined && !isDoc(child) && !isArray(child)) throw notViable(container, part, path);
    const inner = own((child ?? {}) as Doc | unknown[]);
    if (inner !== child) setChild(container, part, inner, path);
    return inner;
  };

  return {
    doc,
    get,
    put(path, value) {
      if (value === undefined && get(path) === undefined) return;
      const last = path.at(-1) ?? '';
      let container: Doc | unknown[] = doc;
      for (const part of path.slice(0, -1)) container = enter(container, part, path);
      setChild(container, last, value, path);
    },
  };
};

const childOf = (container: unknown, part: string): unknown => {
  if (isDoc(container)) return fieldOf(container, part);
  const index = isArray(container) ? arrayIndexOf(part) : undefined;
  return isArray(container) && index !== undefined ? container[index] : undefined;
};

/** Setting beyond the end of an array pads it with null, up to a limit, as in MongoDB. */
const paddingLimit = 1_500_000;

const setChild = (container: Doc | unknown[], part: string, value: unknown, path: Path): void => {
  if (!isArray(container)) {
    if (value === undefined) delete container[part];
    else setField(container, part, value);
    return;
  }
  const index = arrayIndexOf(part);
  if (index === undefined) throw notViable(container, part, path);
  if (index - container.length > paddingLimit)
    throw new CommandError(2, `can't backfill more than ${paddingLimit} elements`);
  while (container.length < index) (container as unknown[]).push(null);
  (container as unknown[])[index] = value === undefined ? null : value;
};

const notViable = (container: unknown, part: string, path: Path): CommandError =>
  new CommandError(28, `Cannot create field '${part}' of '${path.join('.')}' in ${typeName(container)}`);
