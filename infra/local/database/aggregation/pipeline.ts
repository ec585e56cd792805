import { CommandError, notSupported } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { type PreparedQuery, prepareQuery, type Source } from '../planner/query.ts';
import type { Catalog } from '../storage/catalog.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { stageOf } from './document-stages.ts';
import type { PipelineContext } from './stage.ts';
import { compileStages } from './stages.ts';

/** The part of a pipeline that the planner does, and the stages that are left. */
type Split = { filter: Doc; sort?: Doc; limit?: number; rest: readonly unknown[] };

/** Takes the filters and the sort at the beginning, and sees how many documents will be asked for. */
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

/** How many documents the next stages can use, if they say so. */
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

/** Stages that need no documents to begin with. */
const startsItself = (pipeline: readonly unknown[]): boolean =>
  pipeline.length > 0 && stageOf(pipeline[0])[0] === '$documents';

export type PreparedPipeline = {
  /** What the planner does of it; the other stages work on its documents. */
  readonly query: PreparedQuery | undefined;
  readonly rest: readonly unknown[];
  run(): Iterable<Doc>;
};

export type Ground = {
  readonly catalog: Catalog;
  readonly database: string;
  readonly transaction: Source['transaction'];
};

/** Compiles a pipeline on a collection, or on none. Nothing is read before it runs. */
export const preparePipeline = (
  ground: Ground,
  collection: string | undefined,
  pipeline: readonly unknown[],
  scope: CommandScope,
  hint?: unknown,
): PreparedPipeline => {
  if (startsItself(pipeline) || collection === undefined) {
    if (!startsItself(pipeline)) {
      throw new CommandError(
        73,
        '{aggregate: 1} is not valid for this pipeline; it must begin with a stage that needs no collection',
      );
    }
    const run = compileStages(pipeline, contextOf(ground, scope));
    return { query: undefined, rest: pipeline, run: () => run([]) };
  }
  const { filter, rest, ...order } = split(pipeline);
  const source = {
    collection: ground.catalog.find(ground.database, collection, ground.transaction),
    transaction: ground.transaction,
  };
  const query = prepareQuery(source, { filter, ...order, hint }, scope);
  const run = compileStages(rest, contextOf(ground, scope));
  return { query, rest, run: () => run(docsOf(query)) };
};

function* docsOf(query: PreparedQuery): Generator<Doc> {
  for (const [, doc] of query.run()) yield doc;
}

const contextOf = (ground: Ground, scope: CommandScope): PipelineContext => ({
  ...ground,
  scope,
  compileInner: (collection, pipeline, innerScope) => {
    for (const stage of pipeline) {
      const [name] = stageOf(stage);
      if (name === '$out' || name === '$merge')
        throw new CommandError(51047, `${name} is not allowed within an inner pipeline`);
    }
    const prepared = () => preparePipeline(ground, collection, pipeline, innerScope);
    // Compiled once for its errors; a query reads anew each time that it runs.
    const first = prepared();
    return () => first.run();
  },
});

/** The pipeline of a command, whose field must be a list of stages. */
export const pipelineIn = (pipeline: unknown): readonly unknown[] => {
  if (!isArray(pipeline)) throw new CommandError(14, "'pipeline' option must be specified as an array");
  for (const stage of pipeline) if (stageOf(stage)[0] === '$changeStream') throw notSupported('$changeStream');
  return pipeline;
};
