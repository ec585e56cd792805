import { badValue, failedToParse } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { compileFilter } from '../query/match.ts';
import type { Path } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import type { Draft } from './draft.ts';

/** The tests that `arrayFilters` give to the names in `$[name]`. */
export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

export const compileArrayFilters = (filters: readonly Doc[], scope: CommandScope): ArrayFilters => {
  const byName = new Map<string, (element: unknown) => boolean>();
  for (const filter of filters) {
    const name = identifierIn(filter);
    if (byName.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const test = compileFilter(filter, scope);
    byName.set(name, (element) => test({ [name]: element }));
  }
  return byName;
};

const identifierIn = (filter: Doc): string => {
  const [first, ...others] = new Set(namesIn(filter));
  if (first === undefined)
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (others.length > 0)
    throw failedToParse(`Expected a single top-level field name, found '${first}' and '${others[0]}'`);
  if (!/^[a-z][a-zA-Z0-9]*$/.test(first)) {
    throw badValue(
      `The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${first}'`,
    );
  }
  return first;
};

const namesIn = (filter: Doc): string[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$')
      ? (isArray(value) ? value : [value]).filter(isDoc).flatMap(namesIn)
      : [name.split('.')[0] ?? ''],
  );

/** The identifiers that a path uses in `$[identifier]`. */
export const identifiersOf = (path: Path): string[] =>
  path.flatMap((part) => (part.startsWith('$[') && part !== '$[]' ? [part.slice(2, -1)] : []));

/** The paths that one with `$`, `$[]` or `$[name]` stands for in a document. */
export const concretePaths = (
  draft: Draft,
  path: Path,
  filters: ArrayFilters,
  position: () => number | undefined,
): Path[] => {
  const at = path.findIndex((part) => part.startsWith('$'));
  const part = path[at];
  if (part === undefined) return [path];
  const [before, after] = [path.slice(0, at), path.slice(at + 1)];
  return elementsMeant(draft, before, part, filters, position).flatMap((index) =>
    concretePaths(draft, [...before, String(index), ...after], filters, position),
  );
};

const elementsMeant = (
  draft: Draft,
  before: Path,
  part: string,
  filters: ArrayFilters,
  position: () => number | undefined,
): number[] => {
  if (part === '$') {
    const index = position();
    if (index === undefined) throw badValue('The positional operator did not find the match needed from the query.');
    return [index];
  }
  const array = draft.get(before);
  if (array === undefined)
    throw badValue(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`);
  if (!isArray(array)) throw badValue(`Cannot apply array updates to non-array element ${before.join('.')}`);
  const test = part === '$[]' ? () => true : filters.get(part.slice(2, -1));
  if (!test)
    throw badValue(`No array filter found for identifier '${part.slice(2, -1)}' in path '${before.join('.')}'`);
  return array.flatMap((element, index) => (test(element) ? [index] : []));
};
