import { Long } from 'bson';
import { CommandError, notSupported } from '../errors.ts';
import { compileExpression, evaluate } from '../expressions/compile.ts';
import { compileFilter } from '../query/match.ts';
import { draftOf } from '../update/draft.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { parsePath, scalarAt } from '../values/path.ts';
import { parseSort, sortDocs } from '../values/sort.ts';
import { type Doc, isArray, isDoc, setField, typeName } from '../values/types.ts';
import { densify } from './densify.ts';
import { documentStages, stageOf } from './document-stages.ts';
import { fill } from './fill.ts';
import { bucket, bucketAuto, group, sortByCount } from './group.ts';
import { graphLookup, lookup, unionWith } from './join.ts';
import { redact } from './redact.ts';
import type { Stage, StageCompiler } from './stage.ts';
import { refuseOptions } from './stage.ts';
import { setWindowFields } from './window.ts';

const match: StageCompiler = (filter, { scope }) => {
  if (!isDoc(filter)) throw new CommandError(15959, 'the match filter must be an expression in an object');
  const test = compileFilter(filter, scope);
  return function* (docs) {
    for (const doc of docs) if (test(doc)) yield doc;
  };
};

const sort: StageCompiler = (spec) => {
  if (!isDoc(spec)) throw new CommandError(15973, 'the $sort key specification must be an object');
  if (Object.keys(spec).length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
  const fields = parseSort(spec);
  return (docs) => sortDocs(docs, fields);
};

const wholeNumber = (value: unknown, code: number, name: string, least: number): number => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n))
    throw new CommandError(code, `invalid argument to ${name} stage: Expected an integer: ${typeName(value)}`);
  if (n < least)
    throw new CommandError(
      n < 0 ? code : 15958,
      n < 0 ? `invalid argument to ${name} stage: Expected a non-negative number` : 'the limit must be positive',
    );
  return n;
};

/** Reads no more of its input than it gives. */
const limit: StageCompiler = (argument) => {
  const most = wholeNumber(argument, 5107201, '$limit', 1);
  return function* (docs) {
    let count = 0;
    for (const doc of docs) {
      yield doc;
      count += 1;
      if (count >= most) return;
    }
  };
};

const skip: StageCompiler = (argument) => {
  const count = wholeNumber(argument, 5107200, '$skip', 0);
  return function* (docs) {
    let left = count;
    for (const doc of docs) {
      if (left > 0) left -= 1;
      else yield doc;
    }
  };
};

const count: StageCompiler = (name) => {
  if (typeof name !== 'string' || name === '')
    throw new CommandError(40156, 'the count field must be a non-empty string');
  if (name.startsWith('$')) throw new CommandError(40158, 'the count field cannot be a $-prefixed path');
  if (name.includes('.')) throw new CommandError(40160, "the count field cannot contain '.'");
  return function* (docs) {
    let total = 0;
    for (const _ of docs) total += 1;
    if (total > 0) yield { [name]: total };
  };
};

const unwind: StageCompiler = (argument) => {
  const {
    path,
    includeArrayIndex,
    preserveNullAndEmptyArrays = false,
  } = isDoc(argument) ? argument : { path: argument };
  refuseOptions(argument, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'], 28811, '$unwind');
  if (typeof path !== 'string')
    throw new CommandError(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const field = parsePath(path.slice(1));
  const indexField = typeof includeArrayIndex === 'string' ? parsePath(includeArrayIndex) : undefined;
  const withElement = (doc: Doc, element: unknown, index: number | null): Doc => {
    const draft = draftOf(doc);
    if (element !== undefined) draft.put(field, element);
    if (indexField) draft.put(indexField, index === null ? null : Long.fromNumber(index));
    return draft.doc;
  };
  return function* (docs) {
    for (const doc of docs) {
      const value = scalarAt(doc, field);
      if (isArray(value) && value.length > 0) {
        for (const [index, element] of value.entries()) yield withElement(doc, element, index);
      } else if (value !== undefined && value !== null && !isArray(value)) yield withElement(doc, undefined, null);
      else if (preserveNullAndEmptyArrays)
        yield withElement(isArray(value) ? without(doc, field) : doc, undefined, null);
    }
  };
};

const without = (doc: Doc, path: readonly string[]): Doc => {
  const draft = draftOf(doc);
  draft.put(path, undefined);
  return draft.doc;
};

const facet: StageCompiler = (spec, context) => {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const facets = Object.entries(spec).map(([name, pipeline]) => {
    if (!isArray(pipeline))
      throw new CommandError(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`);
    for (const stage of pipeline) {
      const [inner = ''] = isDoc(stage) ? Object.keys(stage) : [];
      if (['$facet', '$out', '$merge', '$geoNear', '$indexStats', '$collStats', '$documents'].includes(inner)) {
        throw new CommandError(40600, `${inner} is not allowed to be used within a $facet stage`);
      }
    }
    return [name, compileStages(pipeline, context)] as const;
  });
  return (docs) => {
    const all = [...docs];
    const result: Doc = {};
    for (const [name, run] of facets) setField(result, name, [...run(all)]);
    return [result];
  };
};

const sample: StageCompiler = (spec) => {
  refuseOptions(spec, ['size'], 28748, '$sample');
  const size = isDoc(spec) && isNumeric(spec.size) ? toNumber(spec.size) : Number.NaN;
  if (!Number.isInteger(size) || size < 1)
    throw new CommandError(28747, 'size argument to $sample must be a positive integer');
  return (docs) => {
    const all = [...docs];
    for (let index = 0; index < Math.min(size, all.length); index++) {
      const other = index + Math.floor(Math.random() * (all.length - index));
      const [a, b] = [all[index], all[other]];
      if (a && b) [all[index], all[other]] = [b, a];
    }
    return all.slice(0, size);
  };
};

const documents: StageCompiler = (argument, { scope }) => {
  const list = evaluate(compileExpression(argument, scope), {}, scope);
  if (!isArray(list) || !list.every(isDoc))
    throw new CommandError(5858203, '$documents must evaluate to an array of objects');
  return () => list;
};

const stages: Readonly<Record<string, StageCompiler>> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $unwind: unwind,
  $facet: facet,
  $sample: sample,
  $documents: documents,
  $group: group,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $sortByCount: sortByCount,
  $lookup: lookup,
  $unionWith: unionWith,
  $graphLookup: graphLookup,
  $redact: redact,
  $setWindowFields: setWindowFields,
  $densify: densify,
  $fill: fill,
};

/** What MongoDB has and this server has not. */
const refused = new Set([
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$collStats',
  '$currentOp',
  '$geoNear',
  '$indexStats',
  '$listLocalSessions',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$planCacheStats',
  '$queryStats',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$shardedDataDistribution',
]);

const unrecognized = (name: string): CommandError =>
  new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);

const compileStage: StageCompiler = (argument, context, name) => {
  if (!name.startsWith('$')) throw unrecognized(name);
  const perDocument = documentStages[name];
  if (perDocument) {
    const stage = perDocument(argument, context.scope, name);
    return function* (docs) {
      for (const doc of docs) yield stage(doc);
    };
  }
  const compile = stages[name];
  if (compile) return compile(argument, context, name);
  if (refused.has(name)) throw notSupported(name);
  if (name === '$out' || name === '$merge')
    throw new CommandError(40601, `${name} can only be the final stage in the pipeline`);
  throw unrecognized(name);
};

/** A pipeline as one stage. */
export const compileStages: (pipeline: readonly unknown[], context: Parameters<StageCompiler>[1]) => Stage = (
  pipeline,
  context,
) => {
  const compiled = pipeline.map((stage) => {
    const [name, argument] = stageOf(stage);
    return compileStage(argument, context, name);
  });
  return (docs) => compiled.reduce<Iterable<Doc>>((input, stage) => stage(input), docs);
};
