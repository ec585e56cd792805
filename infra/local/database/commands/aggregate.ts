import { stageOf } from '../aggregation/document-stages.ts';
import { type PreparedPipeline, pipelineIn, preparePipeline } from '../aggregation/pipeline.ts';
import { CommandError, failedToParse } from '../errors.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { type Doc, isDoc } from '../values/types.ts';
import { booleanIn, countIn, docIn } from './arguments.ts';
import type { CommandContext, CommandTable } from './context.ts';
import { explainAggregate } from './explain.ts';
import { runMerge } from './merge.ts';
import { runOut } from './out.ts';
import { withLet } from './scope.ts';

const writers: Readonly<
  Record<string, (context: CommandContext, argument: unknown, docs: Iterable<Doc>) => Promise<void>>
> = {
  $out: runOut,
  $merge: runMerge,
};

/** The pipeline of an aggregate command, and what to do with its documents at its end. */
export const prepareAggregate = (
  context: CommandContext,
): { pipeline: PreparedPipeline; last?: [name: string, argument: unknown] } => {
  const { command, server, database, transaction } = context;
  const stages = pipelineIn(command.pipeline);
  const end = stages.at(-1);
  const last = end === undefined ? undefined : stageOf(end);
  const isWriting = last !== undefined && Object.hasOwn(writers, last[0]);
  if (isWriting && transaction) throw new CommandError(263, `${last[0]} cannot be used in a transaction`);
  const collection = command.aggregate === 1 ? undefined : String(command.aggregate);
  const scope = withLet(context.scope, command.let);
  const ground = { catalog: server.catalog, database, transaction };
  const pipeline = preparePipeline(ground, collection, isWriting ? stages.slice(0, -1) : stages, scope, command.hint);
  return isWriting ? { pipeline, last } : { pipeline };
};

/** How the `cursor` of a command that lists something would have it. */
export const batchOf = (command: Doc): { batchSize: number | undefined } => {
  const cursor = docIn(command, 'cursor');
  refuseUnknown(cursor, ['batchSize'], 'cursor');
  return { batchSize: countIn(cursor, 'batchSize') };
};

const aggregate = async (context: CommandContext): Promise<Doc> => {
  const { command, server, database } = context;
  if (booleanIn(command, 'explain'))
    return explainAggregate(context, prepareAggregate(context).pipeline, 'queryPlanner');
  if (!isDoc(command.cursor))
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  const { pipeline, last } = prepareAggregate(context);
  const docs = [...pipeline.run()];
  const namespace = `${database}.${command.aggregate === 1 ? '$cmd.aggregate' : String(command.aggregate)}`;
  if (!last) return server.cursors.open(namespace, docs, batchOf(command));
  const [name, argument] = last;
  await writers[name]?.(context, argument, docs);
  return server.cursors.open(namespace, []);
};

const fields = [
  'pipeline',
  'cursor',
  'explain',
  'allowDiskUse',
  'hint',
  'let',
  'collation',
  'bypassDocumentValidation',
];

export const aggregateCommands: CommandTable = {
  aggregate: { run: aggregate, fields, inTransaction: true },
};
