import { failedToParse } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope, Expression } from '../expressions/scope.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { draftOf } from '../update/draft.ts';
import { keyOf } from '../values/key.ts';
import { parsePath } from '../values/path.ts';
import { parseSort, type SortField, sortDocs } from '../values/sort.ts';
import { type Doc, isDoc } from '../values/types.ts';
import { type Accumulator, compileAccumulator } from './accumulators.ts';
import type { StageCompiler } from './stage.ts';
import { type Bounds, compileBounds } from './window-bounds.ts';
import { partitionFunctions } from './window-functions.ts';

/** The documents of one partition in order, and what computing on them needs. */
export type Partition = {
  readonly docs: readonly Doc[];
  readonly fields: readonly SortField[];
  readonly scope: CommandScope;
};

/** Computes one output field for every document of a partition. */
export type WindowFunction = (partition: Partition) => unknown[];

/** Compiles `$setWindowFields`: fields computed from the documents around each document. */
export const setWindowFields: StageCompiler = (spec, { scope }) => {
  if (!isDoc(spec) || !isDoc(spec.output))
    throw failedToParse("the $setWindowFields stage needs an object with 'output'");
  refuseUnknown(spec, ['partitionBy', 'sortBy', 'output'], '$setWindowFields');
  const fields = isDoc(spec.sortBy) ? parseSort(spec.sortBy) : [];
  const partitionOf = compileExpression(spec.partitionBy ?? null, scope);
  const outputs = Object.entries(spec.output).map(
    ([name, output]) => [parsePath(name), compileOutput(name, output, fields, scope)] as const,
  );
  return function* (docs) {
    for (const partition of partitioned(docs, partitionOf, fields, scope)) {
      const columns = outputs.map(([path, compute]) => [path, compute(partition)] as const);
      for (const [index, doc] of partition.docs.entries()) {
        const draft = draftOf(doc);
        for (const [path, values] of columns) draft.put(path, values[index]);
        yield draft.doc;
      }
    }
  };
};

const partitioned = (
  docs: Iterable<Doc>,
  partitionOf: Expression,
  fields: readonly SortField[],
  scope: CommandScope,
): Partition[] => {
  const groups = new Map<string, Doc[]>();
  for (const doc of docs) {
    const key = keyOf(partitionOf({ root: doc, variables: scope.variables }) ?? null);
    const group = groups.get(key);
    if (group) group.push(doc);
    else groups.set(key, [doc]);
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, group]) => ({ docs: fields.length > 0 ? sortDocs(group, fields) : group, fields, scope }));
};

const compileOutput = (
  name: string,
  output: unknown,
  fields: readonly SortField[],
  scope: CommandScope,
): WindowFunction => {
  if (!isDoc(output)) throw failedToParse(`the window function of '${name}' must be an object`);
  const { window, ...functions } = output;
  const [entry, ...others] = Object.entries(functions);
  if (!entry || others.length > 0) throw failedToParse(`Expected exactly one window function for '${name}'`);
  const [operator, argument] = entry;
  const bounds = compileBounds(window, fields);
  const compute = Object.hasOwn(partitionFunctions, operator) ? partitionFunctions[operator] : undefined;
  if (compute) return compute(argument, { bounds, fields, scope, name: operator });
  return overWindow(compileAccumulator(name, { [operator]: argument }, scope), bounds);
};

/** An accumulator over the window of each document. A window that only grows is added up once. */
const overWindow =
  (start: Accumulator, bounds: Bounds): WindowFunction =>
  (partition) => {
    const { docs, scope } = partition;
    let accumulation = start();
    let [from, to] = [0, 0];
    return docs.map((_, index) => {
      const [first, end] = bounds.at(partition, index);
      if (first !== from || end < to) {
        accumulation = start();
        [from, to] = [first, first];
      }
      for (; to < end; to++) accumulation.add({ root: docs[to], variables: scope.variables });
      return accumulation.result();
    });
  };
