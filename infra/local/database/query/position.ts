import type { CommandScope } from '../expressions/scope.ts';
import { type Path, parsePath } from '../values/path.ts';
import { type Doc, fieldOf, isArray, isDoc } from '../values/types.ts';
import { compileFilter } from './match.ts';

type Condition = { path: Path; test: (doc: Doc) => boolean };

/**
 * Which element of an array the filter met, for the positional `$`: that of the last condition on an array. Undefined if
 * no condition is on an array.
 */
export const matchedPosition = (filter: Doc, scope: CommandScope): ((doc: Doc) => number | undefined) => {
  const conditions = conditionsIn(filter, scope);
  return (doc) => {
    let position: number | undefined;
    for (const { path, test } of conditions) position = positionFor(doc, path, test) ?? position;
    return position;
  };
};

const conditionsIn = (filter: Doc, scope: CommandScope): Condition[] =>
  Object.entries(filter).flatMap(([name, condition]): Condition[] => {
    if ((name === '$and' || name === '$or') && isArray(condition)) {
      return condition.filter(isDoc).flatMap((inner) => conditionsIn(inner, scope));
    }
    if (name.startsWith('$')) return [];
    return [{ path: parsePath(name), test: compileFilter({ [name]: condition }, scope) }];
  });

/** The first element of the outermost array on the path with which alone the condition holds. */
const positionFor = (doc: Doc, path: Path, test: (doc: Doc) => boolean): number | undefined => {
  const found = arrayOn(doc, path);
  if (!found || !test(doc)) return undefined;
  const position = found.array.findIndex((element) => test(found.withOnly(element)));
  return position < 0 ? undefined : position;
};

type FoundArray = { array: readonly unknown[]; withOnly(element: unknown): Doc };

const arrayOn = (doc: Doc, path: Path): FoundArray | undefined => {
  const [part, ...rest] = path;
  if (part === undefined) return undefined;
  const value = fieldOf(doc, part);
  if (isArray(value)) return { array: value, withOnly: (element) => ({ ...doc, [part]: [element] }) };
  if (!isDoc(value)) return undefined;
  const inner = arrayOn(value, rest);
  return inner && { array: inner.array, withOnly: (element) => ({ ...doc, [part]: inner.withOnly(element) }) };
};
