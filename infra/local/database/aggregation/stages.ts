import { CommandError, notSupported } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import { draftOf } from '../update/draft.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { parsePath, scalarAt } from '../values/path.ts';
import { parseSort, sortDocs } from '../values/sort.ts';
import { type Doc, isArray, isDoc, setField, typeName } from '../values/types.ts';
import { documentStages, stageOf } from './document-stages.ts';
import { group } from './group.ts';
import { lookup, unionWith } from './join.ts';
import type { PipelineContext, Stage, StageCompiler } from './stage.ts';

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

/** Reads no more input than it returns. */
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

const unwind: StageCompiler = (path) => {
  if (typeof path !== 'string') throw notSupported('an $unwind with options');
  if (!path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const field = parsePath(path.slice(1));
  return function* (docs) {
    for (const doc of docs) {
      const value = scalarAt(doc, field);
      if (!isArray(value)) {
        if (value !== undefined && value !== null) yield doc;
        continue;
      }
      for (const element of value) {
        const draft = draftOf(doc);
        draft.put(field, element);
        yield draft.doc;
      }
    }
  };
};

const facet: StageCompiler = (spec, context) => {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw new CommandError(40169, 'the $facet specification must be a non-empty object');
  const facets = Object.entries(spec).map(([name, pipeline]) => {
    if (!isArray(pipeline))
      throw new CommandError(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`);
    return [name, compileStages(pipeline, context)] as const;
  });
  return (docs) => {
    const all = [...docs];
    const result: Doc = {};
    for (const [name, run] of facets) setField(result, name, [...run(all)]);
    return [result];
  };
};

export const stages: Readonly<Record<string, StageCompiler>> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $unwind: unwind,
  $facet: facet,
  $group: group,
  $lookup: lookup,
  $unionWith: unionWith,
};

const compileStage = (name: string, argument: unknown, context: PipelineContext): Stage => {
  const perDocument = Object.hasOwn(documentStages, name) ? documentStages[name] : undefined;
  if (perDocument) {
    const stage = perDocument(argument, context.scope, name);
    return function* (docs) {
      for (const doc of docs) yield stage(doc);
    };
  }
  const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!compile) throw notSupported(`the stage ${name}`);
  return compile(argument, context);
};

/** A pipeline as one stage. */
export const compileStages = (pipeline: readonly unknown[], context: PipelineContext): Stage => {
  const compiled = pipeline.map((stage) => {
    const [name, argument] = stageOf(stage);
    return compileStage(name, argument, context);
  });
  return (docs) => compiled.reduce<Iterable<Doc>>((input, stage) => stage(input), docs);
};
