import { type PreparedPipeline, preparePipeline } from '../aggregation/pipeline.ts';
import type { Doc } from '../values/types.ts';
import { arrayIn, batchOf } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';

/** The compiled pipeline of an aggregate command, to run or explain. */
export const prepareAggregate = (context: CommandContext): PreparedPipeline => {
  const { command, server, database, transaction, scope } = context;
  const ground = { catalog: server.catalog, database, transaction };
  return preparePipeline(ground, collectionName(context), arrayIn(command, 'pipeline'), scope);
};

const aggregate = (context: CommandContext): Doc => {
  const { command, server, database } = context;
  const docs = [...prepareAggregate(context).run()];
  return server.cursors.open(`${database}.${collectionName(context)}`, docs, batchOf(command));
};

export const aggregateCommands: CommandTable = {
  aggregate: { run: aggregate, fields: ['pipeline', 'cursor', 'allowDiskUse'], inTransaction: true },
};
