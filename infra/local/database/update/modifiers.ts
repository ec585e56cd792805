import { badValue, CommandError, failedToParse } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { arrayIndexOf, overlap, type Path, parsePath } from '../values/path.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Change, type UpdateOperator, unknownModifier, updateOperators } from './operators.ts';
import { type ArrayFilters, concretePaths, identifiersOf } from './positional.ts';

type Step = {
  path: Path;
  apply(draft: Draft, path: Path): void;
  isForInsert: boolean;
};

/** How one document is met: made by an upsert, or found, and then with the element that the filter met. */
export type Meeting = { isInsert: boolean; position: () => number | undefined };

/** Compiles an update made of operators. What cannot be applied together is refused here. */
export const compileModifiers = (
  update: Doc,
  filters: ArrayFilters,
  scope: CommandScope,
): ((doc: Doc, meeting: Meeting) => Doc) => {
  const steps = Object.entries(update).flatMap(([name, fields]) => stepsOf(name, fields, scope));
  refuseConflicts(steps);
  refuseUnused(steps, filters);
  // MongoDB goes through the paths in their order, which shows where new fields are made.
  steps.sort((a, b) => comparePaths(a.path, b.path));
  return (doc, { isInsert, position }) => {
    const draft = draftOf(doc);
    for (const { path, apply, isForInsert } of steps) {
      if (isForInsert && !isInsert) continue;
      for (const concrete of concretePaths(draft, path, filters, position)) apply(draft, concrete);
    }
    return draft.doc;
  };
};

const stepsOf = (name: string, fields: unknown, scope: CommandScope): Step[] => {
  const operator = Object.hasOwn(updateOperators, name) ? updateOperators[name] : undefined;
  if (!operator && name !== '$rename') throw unknownModifier(name);
  if (!isDoc(fields)) {
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ...}`,
    );
  }
  return Object.entries(fields).flatMap(([field, argument]) => {
    const path = pathOf(field);
    if (!operator) return renameSteps(path, argument);
    const change = operator.compile(argument, scope);
    const apply = applyChange(change, operator);
    return [{ path, apply, isForInsert: operator.isForInsert ?? false }];
  });
};

const pathOf = (field: string): Path => {
  const path = parsePath(field);
  if (path.includes(''))
    throw new CommandError(56, `The update path '${field}' contains an empty field name, which is not allowed.`);
  if (path[0]?.startsWith('$')) {
    if (path[0] === '$' || path[0].startsWith('$['))
      throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${field}'`);
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${path[0]}' in '${field}' is not allowed in the context of an update's replacement document.`,
    );
  }
  if (path.filter((part) => part === '$').length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${field}'`);
  return path;
};

const applyChange =
  (change: Change, { isForExisting, needsPath }: UpdateOperator) =>
  (draft: Draft, path: Path): void => {
    const current = draft.get(path);
    if (needsPath) draft.refuseBlocked(path);
    if (isForExisting && current === undefined) return;
    const next = change(current, path.join('.'));
    if (next !== current || current === undefined) draft.put(path, next);
  };

/** Two steps, so that both paths count as changed. */
const renameSteps = (from: Path, to: unknown): Step[] => {
  if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from.join('.')}`);
  const target = pathOf(to);
  if ([...from, ...target].some((part) => part.startsWith('$'))) {
    throw badValue(`The source and target field for $rename may not be dynamic: ${from.join('.')}`);
  }
  if (overlap(from, target)) {
    throw badValue(`The source and target field for $rename must not be on the same path: ${from.join('.')}: "${to}"`);
  }
  const rename = (draft: Draft): void => {
    draft.refuseBlocked(from);
    refuseArrays(draft, from, 'source');
    refuseArrays(draft, target, 'destination');
    const value = draft.get(from);
    if (value === undefined) return;
    draft.put(from, undefined);
    draft.put(target, value);
  };
  return [
    { path: target, apply: rename, isForInsert: false },
    { path: from, apply: () => undefined, isForInsert: false },
  ];
};

const refuseArrays = (draft: Draft, path: Path, what: string): void => {
  for (let length = 1; length < path.length; length++) {
    if (isArray(draft.get(path.slice(0, length)))) {
      throw badValue(
        `The ${what} field cannot be an array element, '${path.join('.')}' has an array field called '${path[length - 1]}'`,
      );
    }
  }
};

const refuseConflicts = (steps: readonly Step[]): void => {
  for (const [index, { path }] of steps.entries()) {
    for (const other of steps.slice(0, index)) {
      if (!overlap(path, other.path)) continue;
      const shorter = path.length < other.path.length ? path : other.path;
      throw new CommandError(
        40,
        `Updating the path '${path.join('.')}' would create a conflict at '${shorter.join('.')}'`,
      );
    }
  }
};

const refuseUnused = (steps: readonly Step[], filters: ArrayFilters): void => {
  const used = new Set(steps.flatMap(({ path }) => identifiersOf(path)));
  for (const name of used)
    if (!filters.has(name)) throw badValue(`No array filter found for identifier '${name}' in path`);
  for (const name of filters.keys()) {
    if (!used.has(name)) throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
  }
};

const comparePaths = (a: Path, b: Path): number => {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const compareParts = (a: string, b: string): number => {
  const [index, otherIndex] = [arrayIndexOf(a), arrayIndexOf(b)];
  if (index !== undefined && otherIndex !== undefined) return index - otherIndex;
  return a < b ? -1 : a > b ? 1 : 0;
};
