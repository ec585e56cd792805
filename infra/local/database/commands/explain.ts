import { notSupported } from '../errors.ts';
import { explainPlan } from '../planner/explain.ts';
import type { PreparedQuery } from '../planner/query.ts';
import type { Doc } from '../values/types.ts';
import { prepareAggregate } from './aggregate.ts';
import { docIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { prepareFind } from './read-commands.ts';

const explainers: Readonly<Record<string, (context: CommandContext) => { query: PreparedQuery }>> = {
  find: (context) => ({ query: prepareFind(context) }),
  /** In a pipeline, the query is the first stage. */
  aggregate: prepareAggregate,
};

/** Explains the plan of a query. */
const explain = (outer: CommandContext): Doc => {
  const command = docIn(outer.command, 'explain');
  const name = Object.keys(command)[0] ?? '';
  const prepare = Object.hasOwn(explainers, name) ? explainers[name] : undefined;
  if (!prepare || outer.command.verbosity !== 'queryPlanner')
    throw notSupported('explain of more than the plan of a find or an aggregate');
  const context = { ...outer, name, command };
  return explainPlan(prepare(context).query, `${context.database}.${collectionName(context)}`);
};

export const explainCommands: CommandTable = { explain: { run: explain, fields: ['verbosity'] } };
