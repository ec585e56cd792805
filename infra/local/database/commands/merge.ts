import { innerScope } from '../aggregation/join.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { compileExpression, evaluate } from '../expressions/compile.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { compileUpdate } from '../update/update.ts';
import { withIdFirst } from '../update/upsert.ts';
import { parsePath, scalarAt } from '../values/path.ts';
import { type Doc, isArray, isDoc, isNullish } from '../values/types.ts';
import type { CommandContext } from './context.ts';
import { namespaceIn } from './out.ts';
import { insertDoc, type Target, targetIn, updateFirst } from './writes.ts';

type WhenMatched = 'replace' | 'keepExisting' | 'merge' | 'fail';
type WhenNotMatched = 'insert' | 'discard' | 'fail';

const known = ['into', 'on', 'let', 'whenMatched', 'whenNotMatched'];

/** What a document does to the one that it meets: an update, made anew for each. */
const updateFor = (doc: Doc, whenMatched: WhenMatched): unknown => {
  const { _id, ...fields } = doc;
  if (whenMatched === 'replace') return doc;
  const assigned = { $set: fields };
  return whenMatched === 'merge' ? assigned : { $setOnInsert: fields };
};

/** Brings each document into a collection, by the fields that tell which are the same. */
export const runMerge = async (context: CommandContext, argument: unknown, docs: Iterable<Doc>): Promise<void> => {
  const spec = isDoc(argument) ? argument : { into: argument };
  refuseUnknown(spec, known, '$merge');
  const [database, name] = namespaceIn(spec.into, context.database);
  const { whenMatched = 'merge', whenNotMatched = 'insert' } = spec;
  const target = targetIn(context, database, name);
  const on = onFields(spec.on, target);
  for (const doc of docs) {
    const complete = withIdFirst(doc);
    await mergeOne(target, { given: doc, complete }, filterFor(complete, on), spec, {
      matched: whenMatchedOf(whenMatched),
      missing: whenNotMatchedOf(whenNotMatched),
    });
  }
};

type Rules = { matched: WhenMatched | 'pipeline'; missing: WhenNotMatched };

/** A document as the pipeline gave it, and as it is stored if there is no other. */
type Incoming = { given: Doc; complete: Doc };

const mergeOne = async (
  target: Target,
  { given, complete }: Incoming,
  filter: Doc,
  spec: Doc,
  { matched, missing }: Rules,
): Promise<void> => {
  const isUpsert = missing === 'insert';
  if (matched === 'fail') {
    if (missing === 'fail') throw failedToParse('$merge: whenMatched and whenNotMatched cannot both be fail');
    return insertDoc(target, complete);
  }
  const isPipeline = matched === 'pipeline';
  const scope = isPipeline ? scopeFor(target, spec, given) : target.scope;
  // The document that is not matched is stored as it came, whatever the pipeline does to others.
  const compiled = compileUpdate(
    { filter, update: isPipeline ? spec.whenMatched : updateFor(given, matched), isUpsert, isMulti: false },
    scope,
  );
  const update = { apply: compiled.apply, insert: () => complete };
  const { before } = await updateFirst({ ...target, scope }, { filter }, update, isUpsert);
  if (!before && missing === 'fail') {
    throw new CommandError(
      13113,
      '$merge could not find a matching document in the target collection for at least one document in the source collection',
    );
  }
};

const scopeFor = ({ scope }: Target, spec: Doc, doc: Doc) => {
  const bindings = isDoc(spec.let) ? spec.let : { new: '$$ROOT' };
  const inner = innerScope(scope, Object.keys(bindings));
  for (const [name, expression] of Object.entries(bindings)) {
    inner.variables[name] = evaluate(compileExpression(expression, scope), doc, scope);
  }
  inner.variables.new ??= doc;
  return inner.scope;
};

const whenMatchedOf = (value: unknown): WhenMatched | 'pipeline' => {
  if (isArray(value)) return 'pipeline';
  if (value === 'replace' || value === 'keepExisting' || value === 'merge' || value === 'fail') return value;
  throw new CommandError(
    2,
    `Enumeration value '${String(value)}' for field '$merge.whenMatched' is not a valid value.`,
  );
};

const whenNotMatchedOf = (value: unknown): WhenNotMatched => {
  if (value === 'insert' || value === 'discard' || value === 'fail') return value;
  throw new CommandError(
    2,
    `Enumeration value '${String(value)}' for field '$merge.whenNotMatched' is not a valid value.`,
  );
};

/** The fields that identify a document; a unique index must stand behind them. */
const onFields = (on: unknown, target: Target): string[] => {
  const fields = on === undefined ? ['_id'] : isArray(on) ? on.map(String) : [String(on)];
  if (on === undefined) return fields;
  const isUnique = [...(target.find()?.indexes.values() ?? [])].some(
    ({ definition }) =>
      definition.isUnique &&
      !definition.partialFilter &&
      definition.fields.length === fields.length &&
      definition.fields.every(({ name }) => fields.includes(name)),
  );
  if (!isUnique) throw new CommandError(51183, 'Cannot find index to verify that join fields will be unique');
  return fields;
};

const filterFor = (doc: Doc, fields: readonly string[]): Doc =>
  Object.fromEntries(
    fields.map((field) => {
      const value = scalarAt(doc, parsePath(field));
      if (isNullish(value) || isArray(value)) {
        throw new CommandError(51132, "$merge write error: 'on' field cannot be missing, null, undefined or an array");
      }
      return [field, { $eq: value }];
    }),
  );
