import { CommandError, notSupported } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope, Environment, Expression } from '../expressions/scope.ts';
import { compare } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { type Accumulation, type Accumulator, compileAccumulator } from './accumulators.ts';
import { refuseOptions, type Stage, type StageCompiler } from './stage.ts';

type Group = { id: unknown; accumulations: Accumulation[] };

/** Gathers documents by the key of an expression, in the order in which the keys first come. */
export const groupBy = (
  idOf: Expression,
  accumulators: readonly (readonly [name: string, accumulator: Accumulator])[],
  scope: CommandScope,
): Stage =>
  function* (docs) {
    const groups = new Map<string, Group>();
    for (const doc of docs) {
      const environment: Environment = { root: doc, variables: scope.variables };
      const id = idOf(environment) ?? null;
      const key = keyOf(id);
      let group = groups.get(key);
      if (!group) {
        group = { id, accumulations: accumulators.map(([, start]) => start()) };
        groups.set(key, group);
      }
      for (const accumulation of group.accumulations) accumulation.add(environment);
    }
    for (const { id, accumulations } of groups.values()) {
      const result: Doc = { _id: id };
      for (const [index, [name]] of accumulators.entries()) result[name] = accumulations[index]?.result();
      yield result;
    }
  };

const accumulatorsIn = (spec: Doc, scope: CommandScope): [string, Accumulator][] =>
  Object.entries(spec).map(([name, value]) => {
    if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
    return [name, compileAccumulator(name, value, scope)];
  });

export const group: StageCompiler = (spec, { scope }) => {
  if (!isDoc(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const { _id, ...fields } = spec;
  return groupBy(compileExpression(_id, scope), accumulatorsIn(fields, scope), scope);
};

const ascending = (a: Doc, b: Doc): number => compare(a._id, b._id);

export const bucket: StageCompiler = (spec, { scope }) => {
  if (!isDoc(spec)) throw new CommandError(40201, 'Argument to $bucket stage must be an object');
  refuseOptions(spec, ['groupBy', 'boundaries', 'default', 'output'], 40197, '$bucket');
  const { groupBy: by, boundaries, output = { count: { $sum: 1 } }, default: otherwise } = spec;
  if (by === undefined || !isArray(boundaries) || boundaries.length < 2) {
    throw new CommandError(40198, "$bucket requires 'groupBy' and at least two 'boundaries' to be specified");
  }
  for (const [index, boundary] of boundaries.entries()) {
    if (index > 0 && compare(boundaries[index - 1], boundary) >= 0) {
      throw new CommandError(40194, "The 'boundaries' option to $bucket must be sorted");
    }
  }
  const value = compileExpression(by, scope);
  const lowerBound: Expression = (environment) => {
    const given = value(environment);
    const index = boundaries.findLastIndex((boundary) => compare(boundary, given ?? null) <= 0);
    if (index >= 0 && index < boundaries.length - 1) return boundaries[index];
    if ('default' in spec) return otherwise;
    throw new CommandError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  const run = groupBy(lowerBound, accumulatorsIn(isDoc(output) ? output : {}, scope), scope);
  return (docs) => [...run(docs)].sort(ascending);
};

/** Buckets of about the same size. Equal values stay together, and each bucket ends where the next begins. */
export const bucketAuto: StageCompiler = (spec, { scope }) => {
  if (!isDoc(spec)) throw new CommandError(40240, 'The argument to $bucketAuto must be an object');
  refuseOptions(spec, ['groupBy', 'buckets', 'output', 'granularity'], 40245, '$bucketAuto');
  const { groupBy: by, buckets, output = { count: { $sum: 1 } }, granularity } = spec;
  if (granularity !== undefined) throw notSupported('the granularity of $bucketAuto');
  const most = isNumeric(buckets) ? toNumber(buckets) : Number.NaN;
  if (by === undefined || !Number.isInteger(most) || most < 1)
    throw new CommandError(40246, "$bucketAuto requires 'groupBy' and a positive number of 'buckets'");
  const value = compileExpression(by, scope);
  const accumulators = accumulatorsIn(isDoc(output) ? output : {}, scope);
  return (docs) => {
    const rows = Array.from(docs, (doc) => ({ doc, at: value({ root: doc, variables: scope.variables }) ?? null }));
    rows.sort((a, b) => compare(a.at, b.at));
    const size = Math.max(1, Math.round(rows.length / most));
    const bounds = new Map<unknown, Doc>();
    for (let [from, to, made] = [0, 0, 1]; from < rows.length; from = to, made++) {
      to = made === most ? rows.length : Math.min(from + size, rows.length);
      while (to < rows.length && compare(rows[to]?.at, rows[to - 1]?.at) === 0) to += 1;
      const range = { min: rows[from]?.at, max: (rows[to] ?? rows[to - 1])?.at };
      for (const { doc } of rows.slice(from, to)) bounds.set(doc, range);
    }
    const run = groupBy(({ root }) => bounds.get(root), accumulators, scope);
    return run(rows.map(({ doc }) => doc));
  };
};

export const sortByCount: StageCompiler = (expression, { scope }) => {
  const run = groupBy(
    compileExpression(expression, scope),
    [['count', compileAccumulator('count', { $sum: 1 }, scope)]],
    scope,
  );
  return (docs) => [...run(docs)].sort((a, b) => compare(b.count, a.count));
};
