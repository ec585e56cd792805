import { CommandError, failedToParse } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { isRegex } from '../query/regex.ts';
import { parsePath, valueAt } from '../values/path.ts';
import { type Doc, isArray, isDoc, typeName } from '../values/types.ts';
import { compileAddFields } from './add-fields.ts';
import { type PipelineContext, refuseOptions, type StageCompiler } from './stage.ts';

type Lookup = {
  from?: string;
  as: string;
  localField?: string;
  foreignField?: string;
  let: Doc;
  pipeline?: readonly unknown[];
};

const parseLookup = (spec: unknown): Lookup => {
  if (!isDoc(spec)) throw failedToParse(`the $lookup specification must be an Object, but found ${typeName(spec)}`);
  refuseOptions(spec, ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'], 9, '$lookup');
  const text = (name: string): string | undefined => {
    const value = spec[name];
    if (value !== undefined && typeof value !== 'string')
      throw failedToParse(`$lookup argument '${name}' must be a string`);
    return value;
  };
  const [from, as, localField, foreignField] = ['from', 'as', 'localField', 'foreignField'].map(text);
  if (as === undefined) throw failedToParse("must specify 'as' field for a $lookup");
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw failedToParse("$lookup requires both or neither of 'localField' and 'foreignField' to be specified");
  }
  if (spec.pipeline !== undefined && !isArray(spec.pipeline))
    throw failedToParse("'pipeline' option must be specified as an array");
  if (localField === undefined && spec.pipeline === undefined)
    throw failedToParse('$lookup requires either localField and foreignField, or a pipeline');
  return {
    as,
    ...(from !== undefined && { from }),
    ...(localField !== undefined && foreignField !== undefined && { localField, foreignField }),
    ...(isArray(spec.pipeline) && { pipeline: spec.pipeline }),
    let: isDoc(spec.let) ? spec.let : {},
  };
};

export const lookup: StageCompiler = (spec, context) => {
  const { from, as, localField, foreignField, let: bindings, pipeline = [] } = parseLookup(spec);
  const { scope } = context;
  const bound = Object.entries(bindings).map(
    ([name, expression]) => [name, compileExpression(expression, scope)] as const,
  );
  const inner = innerScope(
    scope,
    bound.map(([name]) => name),
  );
  const local = localField === undefined ? undefined : parsePath(localField);
  // Without a field to join by, one compiled pipeline serves all documents: the variables change under it.
  const runAll = local ? undefined : context.compileInner(from, pipeline, inner.scope);
  const put = addAs(as, scope);
  return function* (docs) {
    for (const doc of docs) {
      for (const [name, expression] of bound)
        inner.variables[name] = expression({ root: doc, variables: scope.variables });
      const run =
        runAll ??
        context.compileInner(
          from,
          [{ $match: joinFilter(foreignField ?? '', valueAt(doc, local ?? [])) }, ...pipeline],
          inner.scope,
        );
      yield put(doc, [...run()]);
    }
  };
};

/** A scope whose variables can be bound anew for each document. */
export const innerScope = (
  scope: CommandScope,
  names: readonly string[],
): { scope: CommandScope; variables: Record<string, unknown> } => {
  const variables: Record<string, unknown> = { ...scope.variables };
  for (const name of names) variables[name] = undefined;
  return { scope: { ...scope, variables }, variables };
};

/** Arrays join by each of their elements; what is missing joins with null. */
const joinFilter = (foreignField: string, value: unknown): Doc => {
  const values = isArray(value) ? value : [value ?? null];
  return {
    [foreignField]: values.some((each) => isRegex(each) || isArray(each))
      ? { $in: values }
      : values.length === 1
        ? { $eq: values[0] }
        : { $in: values },
  };
};

/** Puts a list under a name, which may have dots. */
const addAs = (as: string, scope: CommandScope): ((doc: Doc, list: readonly Doc[]) => Doc) => {
  if (as.startsWith('$')) throw new CommandError(16410, `FieldPath field names may not start with '$'.`);
  if (!as.includes('.')) return (doc, list) => ({ ...doc, [as]: list });
  return (doc, list) => compileAddFields({ [as]: { $literal: list } }, scope, '$lookup')(doc);
};

export const unionWith: StageCompiler = (spec, context: PipelineContext) => {
  refuseOptions(spec, ['coll', 'pipeline'], 40415, '$unionWith');
  const { coll, pipeline = [] } = isDoc(spec) ? spec : { coll: spec };
  if (typeof coll !== 'string' || !isArray(pipeline))
    throw failedToParse('the $unionWith specification must be an object or a string with a collection');
  const run = context.compileInner(coll, pipeline, context.scope);
  return function* (docs) {
    yield* docs;
    yield* run();
  };
};

const graphOptions = [
  'from',
  'startWith',
  'connectFromField',
  'connectToField',
  'as',
  'maxDepth',
  'depthField',
  'restrictSearchWithMatch',
];

export const graphLookup: StageCompiler = (spec, context) => {
  if (!isDoc(spec))
    throw failedToParse(`the $graphLookup specification must be an object, but found ${typeName(spec)}`);
  refuseOptions(spec, graphOptions, 40104, '$graphLookup');
  const {
    from,
    startWith,
    connectFromField,
    connectToField,
    as,
    maxDepth,
    depthField,
    restrictSearchWithMatch = {},
  } = spec;
  if (
    [from, connectFromField, connectToField, as].some((name) => typeof name !== 'string') ||
    startWith === undefined
  ) {
    throw new CommandError(
      40105,
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    );
  }
  const start = compileExpression(startWith, context.scope);
  const deepest = maxDepth === undefined ? Number.POSITIVE_INFINITY : Number(maxDepth);
  const fromPath = parsePath(String(connectFromField));
  const put = addAs(String(as), context.scope);
  const search = (values: readonly unknown[]): Iterable<Doc> =>
    context.compileInner(
      String(from),
      [{ $match: { $and: [{ [String(connectToField)]: { $in: values } }, restrictSearchWithMatch] } }],
      context.scope,
    )();
  return function* (docs) {
    for (const doc of docs) {
      const found = new Map<unknown, Doc>();
      let frontier = listOf(start({ root: doc, variables: context.scope.variables }));
      for (let depth = 0; frontier.length > 0 && depth <= deepest; depth++) {
        const fresh = [...search(frontier)].filter(({ _id }) => !found.has(String(_id)));
        for (const each of fresh) {
          found.set(String(each._id), typeof depthField === 'string' ? { ...each, [depthField]: depth } : each);
        }
        frontier = fresh.flatMap((each) => listOf(valueAt(each, fromPath)));
      }
      yield put(doc, [...found.values()]);
    }
  };
};

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : isArray(value) ? [...value] : [value]);
