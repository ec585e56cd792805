import { compilePipeline } from '../aggregation/document-stages.ts';
import { CommandError, failedToParse } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { equals, isIdentical } from '../values/compare.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import { compileModifiers } from './modifiers.ts';
import { addsNothing } from './operators.ts';
import { refuseExpressions, seedOf, withIdFirst } from './upsert.ts';

export type Update = {
  /** The updated document; the same object if nothing changes. */
  apply(doc: Doc): Doc;
  /** The document that an upsert inserts if nothing matches. */
  insert(): Doc;
};

type UpdateSpec = {
  filter: Doc;
  update: unknown;
  isUpsert: boolean;
  isMulti: boolean;
};

/** Compiles the three forms of an update: operators, a replacement document, or a pipeline. */
export const compileUpdate = (spec: UpdateSpec, scope: CommandScope): Update => {
  if (spec.isUpsert) refuseExpressions(spec.filter);
  const change = compileChange(spec, scope);
  return {
    apply(doc) {
      const result = keepId(doc, change.apply(doc, false), change);
      return !change.isPush && isIdentical(doc, result) ? doc : result;
    },
    insert() {
      const seed = change.isReplacement ? idOf(spec.filter) : seedOf(spec.filter);
      const made = change.apply(seed, true);
      return withIdFirst('_id' in seed ? keepId(seed, made, change) : made);
    },
  };
};

type DocChange = {
  apply(doc: Doc, isInsert: boolean): Doc;
  isReplacement: boolean;
  /** It says which fields change, so that an id which is gone was taken off. */
  isModifier: boolean;
  /** It adds to an array, which counts as a change whatever a slice leaves of it. */
  isPush?: boolean;
};

const compileChange = ({ update, isMulti }: UpdateSpec, scope: CommandScope): DocChange => {
  if (isArray(update)) return { apply: compilePipeline(update, scope), isReplacement: false, isModifier: false };
  if (!isDoc(update))
    throw failedToParse(`Update argument must be either an object or an array, not ${typeName(update)}`);
  if (Object.keys(update)[0]?.startsWith('$')) {
    const pushes = isDoc(update.$push) ? Object.values(update.$push) : [];
    const isPush = !pushes.every(addsNothing);
    return { apply: compileModifiers(update, scope), isReplacement: false, isModifier: true, isPush };
  }
  if (isMulti) throw failedToParse('multi update is not supported for replacement-style update');
  const dollar = Object.keys(update).find((name) => name.startsWith('$'));
  if (dollar)
    throw new CommandError(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement document`);
  return { apply: () => update, isReplacement: true, isModifier: false };
};

const idOf = (filter: Doc): Doc => {
  const { _id } = seedOf(filter);
  return _id === undefined ? {} : { _id };
};

/** The id never changes; a replacement document without an id keeps it. */
const keepId = (before: Doc, after: Doc, { isModifier }: DocChange): Doc => {
  const id = before._id;
  if (after._id === undefined && !isModifier) return id === undefined ? after : { _id: id, ...after };
  if (!equals(id, after._id))
    throw new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  return after;
};
