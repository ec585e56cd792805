import type { CommandScope } from '../expressions/scope.ts';
import { type PreparedQuery, prepareQuery, type Source } from '../planner/query.ts';
import type { Catalog } from '../storage/catalog.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isDoc } from '../values/types.ts';
import { stageOf } from './document-stages.ts';
import type { PipelineContext } from './stage.ts';
import { compileStages } from './stages.ts';

/** The part of a pipeline that the planner executes, and the remaining stages. */
type Split = { filter: Doc; sort?: Doc; limit?: number; rest: readonly unknown[] };

/** Extracts leading filters and sort, and the number of documents that later stages need. */
const split = (pipeline: readonly unknown[]): Split => {
  const filters: Doc[] = [];
  let sort: Doc | undefined;
  let at = 0;
  for (; at < pipeline.length; at++) {
    const [name, argument] = stageOf(pipeline[at]);
    if (name === '$match' && isDoc(argument) && !sort) filters.push(argument);
    else if (name === '$sort' && isDoc(argument) && !sort && Object.keys(argument).length > 0) sort = argument;
    else break;
  }
  const rest = pipeline.slice(at);
  const limit = limitOf(rest);
  const [only = {}] = filters;
  return {
    filter: filters.length > 1 ? { $and: filters } : only,
    ...(sort && { sort }),
    ...(limit !== undefined && { limit }),
    rest,
  };
};

/** Maximum number of documents that the next stages use, if limited. */
const limitOf = (pipeline: readonly unknown[]): number | undefined => {
  let skipped = 0;
  for (const stage of pipeline) {
    const [name, argument] = stageOf(stage);
    const n = isNumeric(argument) ? toNumber(argument) : Number.NaN;
    if (name === '$skip' && n >= 0) skipped += n;
    else return name === '$limit' && n > 0 ? skipped + n : undefined;
  }
  return undefined;
};

export type PreparedPipeline = {
  /** The part that the planner executes; the other stages process its documents. */
  readonly query: PreparedQuery;
  readonly rest: readonly unknown[];
  run(): Iterable<Doc>;
};

type Ground = {
  readonly catalog: Catalog;
  readonly database: string;
  readonly transaction: Source['transaction'];
};

/** Compiles a pipeline on a collection. Nothing is read before it runs. */
export const preparePipeline = (
  ground: Ground,
  name: string,
  pipeline: readonly unknown[],
  scope: CommandScope,
): PreparedPipeline => {
  const { catalog, database, transaction } = ground;
  const { rest, ...spec } = split(pipeline);
  const query = prepareQuery({ collection: catalog.find(database, name, transaction), transaction }, spec, scope);
  const context: PipelineContext = {
    scope,
    compileInner: (inner, stages) => preparePipeline(ground, inner, stages, scope).run,
  };
  const run = compileStages(rest, context);
  return { query, rest, run: () => run(docsOf(query)) };
};

function* docsOf(query: PreparedQuery): Generator<Doc> {
  for (const [, doc] of query.run()) yield doc;
}
