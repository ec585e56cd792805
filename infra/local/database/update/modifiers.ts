import { CommandError, failedToParse, notSupported } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { arrayIndexOf, overlap, type Path, parsePath } from '../values/path.ts';
import { type Doc, isDoc, typeName } from '../values/types.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Change, type UpdateOperator, updateOperators } from './operators.ts';

type Step = {
  path: Path;
  apply(draft: Draft): void;
  isForInsert: boolean;
};

/** Compiles an update with operators. Rejects conflicting ones. */
export const compileModifiers = (update: Doc, scope: CommandScope): ((doc: Doc, isInsert: boolean) => Doc) => {
  const steps = Object.entries(update).flatMap(([name, fields]) => stepsOf(name, fields, scope));
  refuseConflicts(steps);
  // MongoDB applies paths in sorted order, which determines the order of new fields.
  steps.sort((a, b) => comparePaths(a.path, b.path));
  return (doc, isInsert) => {
    const draft = draftOf(doc);
    for (const { apply, isForInsert } of steps) if (isInsert || !isForInsert) apply(draft);
    return draft.doc;
  };
};

const stepsOf = (name: string, fields: unknown, scope: CommandScope): Step[] => {
  const operator = Object.hasOwn(updateOperators, name) ? updateOperators[name] : undefined;
  if (!operator) throw notSupported(`the update operator ${name}`);
  if (!isDoc(fields)) throw failedToParse(`${name} operates on fields, not on ${typeName(fields)}`);
  return Object.entries(fields).map(([field, argument]) => {
    const path = pathOf(field);
    const apply = applyChange(operator.compile(argument, scope), path, operator);
    return { path, apply, isForInsert: operator.isForInsert ?? false };
  });
};

const pathOf = (field: string): Path => {
  const path = parsePath(field);
  if (path.includes(''))
    throw new CommandError(56, `The update path '${field}' contains an empty field name, which is not allowed.`);
  const dollar = path.find((part) => part.startsWith('$'));
  if (dollar) throw notSupported(`${dollar} in the path of an update`);
  return path;
};

const applyChange =
  (change: Change, path: Path, { isForExisting }: UpdateOperator) =>
  (draft: Draft): void => {
    const current = draft.get(path);
    if (isForExisting && current === undefined) return;
    const next = change(current, path.join('.'));
    if (next !== current || current === undefined) draft.put(path, next);
  };

const refuseConflicts = (steps: readonly Step[]): void => {
  for (const [index, { path }] of steps.entries()) {
    for (const other of steps.slice(0, index)) {
      if (!overlap(path, other.path)) continue;
      const shorter = path.length < other.path.length ? path : other.path;
      throw new CommandError(40, `Updating '${path.join('.')}' would create a conflict at '${shorter.join('.')}'`);
    }
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
