import { compilePipeline } from '../aggregation/document-stages.ts';
import { CommandError, failedToParse } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { matchedPosition } from '../query/position.ts';
import { equals, isIdentical } from '../values/compare.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import { addsNothing } from './array-operators.ts';
import { compileModifiers, type Meeting } from './modifiers.ts';
import { compileArrayFilters } from './positional.ts';
import { refuseExpressions, seedOf, withIdFirst } from './upsert.ts';

export type Update = {
  /** The document as the update leaves it; the same one if it changes nothing. */
  apply(doc: Doc): Doc;
  /** The document that an upsert stores where the filter met none. */
  insert(): Doc;
};

export type UpdateSpec = {
  filter: Doc;
  update: unknown;
  arrayFilters?: readonly Doc[];
  isUpsert: boolean;
  isMulti: boolean;
};

/** Compiles the three forms of an update: operators, a whole new document, or a pipeline. */
export const compileUpdate = (spec: UpdateSpec, scope: CommandScope): Update => {
  if (spec.isUpsert) refuseExpressions(spec.filter);
  const change = compileChange(spec, scope);
  const position = matchedPosition(spec.filter, scope);
  return {
    apply(doc) {
      const changed = change.apply(doc, { isInsert: false, position: () => position(doc) });
      const result = keepId(doc, changed, change);
      return !change.isPush && isIdentical(doc, result) ? doc : result;
    },
    insert() {
      const seed = change.isReplacement ? idOf(spec.filter) : seedOf(spec.filter);
      const made = change.apply(seed, { isInsert: true, position: () => undefined });
      return withIdFirst('_id' in seed ? keepId(seed, made, change) : made);
    },
  };
};

type DocChange = {
  apply(doc: Doc, meeting: Meeting): Doc;
  isReplacement: boolean;
  /** It says which fields change, so that an id which is gone was taken off. */
  isModifier: boolean;
  /** It adds to an array, which counts as a change whatever a slice leaves of it. */
  isPush?: boolean;
};

const compileChange = ({ update, arrayFilters = [], isMulti }: UpdateSpec, scope: CommandScope): DocChange => {
  if (isArray(update)) {
    if (arrayFilters.length > 0) throw failedToParse('arrayFilters may not be specified for pipeline-syle updates');
    return { apply: compilePipeline(update, scope), isReplacement: false, isModifier: false };
  }
  if (!isDoc(update))
    throw failedToParse(`Update argument must be either an object or an array, not ${typeName(update)}`);
  const isModifier = Object.keys(update)[0]?.startsWith('$') ?? false;
  if (isModifier) {
    const apply = compileModifiers(update, compileArrayFilters(arrayFilters, scope), scope);
    const pushes = isDoc(update.$push) ? Object.values(update.$push) : [];
    return { apply, isReplacement: false, isModifier, isPush: !pushes.every(addsNothing) };
  }
  if (isMulti) throw failedToParse('multi update is not supported for replacement-style update');
  if (arrayFilters.length > 0) throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  const dollar = Object.keys(update).find((name) => name.startsWith('$'));
  if (dollar)
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  return { apply: () => update, isReplacement: true, isModifier };
};

const idOf = (filter: Doc): Doc => {
  const { _id } = seedOf(filter);
  return _id === undefined ? {} : { _id };
};

/** The id never changes; a whole new document that leaves it out keeps it. */
const keepId = (before: Doc, after: Doc, { isModifier }: DocChange): Doc => {
  const id = before._id;
  if (after._id === undefined && !isModifier) return id === undefined ? after : { _id: id, ...after };
  if (!equals(id, after._id)) {
    throw new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return after;
};
