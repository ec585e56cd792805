import type { PreparedPipeline } from '../aggregation/pipeline.ts';
import { badValue, CommandError } from '../errors.ts';
import { explainPlan } from '../planner/explain.ts';
import { type PreparedQuery, prepareQuery } from '../planner/query.ts';
import { compileUpdate } from '../update/update.ts';
import { type Doc, isDoc } from '../values/types.ts';
import { prepareAggregate } from './aggregate.ts';
import { booleanIn, docIn, docsIn, numberIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { findOptions, prepareRead } from './read-commands.ts';

/** Says how a query is done; but for the plan alone it is done, though nothing is written. */
const explained = (
  context: CommandContext,
  query: PreparedQuery,
  verbosity: string,
  outer: readonly string[] = [],
): Doc => {
  const namespace = `${context.database}.${collectionName(context)}`;
  const isRun = verbosity !== 'queryPlanner';
  const startedAt = performance.now();
  const returned = isRun ? Array.from(query.run()).length : 0;
  const tookMs = Math.round(performance.now() - startedAt);
  return explainPlan(query, namespace, outer, isRun ? { returned, tookMs } : undefined);
};

const explainFind = (context: CommandContext, verbosity: string): Doc => {
  const { command } = context;
  const { query } = prepareRead(context, docIn(command, 'filter'), findOptions(context));
  const isShaped = Object.keys(docIn(command, 'projection')).length > 0;
  return explained(context, query, verbosity, isShaped ? ['PROJECTION_DEFAULT'] : []);
};

const explainCount = (context: CommandContext, verbosity: string): Doc => {
  const { command } = context;
  const { query } = prepareRead(context, docIn(command, 'query'), { hint: command.hint });
  const namespace = `${context.database}.${collectionName(context)}`;
  if (verbosity === 'queryPlanner') return explainPlan(query, namespace, ['COUNT'], undefined);
  const startedAt = performance.now();
  const returned = query.count();
  return explainPlan(query, namespace, ['COUNT'], { returned, tookMs: Math.round(performance.now() - startedAt) });
};

const explainDistinct = (context: CommandContext, verbosity: string): Doc =>
  explained(
    context,
    prepareRead(context, docIn(context.command, 'query'), { hint: context.command.hint }).query,
    verbosity,
  );

/** The query of the one statement of a write. */
const statementQuery = (
  context: CommandContext,
  statement: Doc,
  filter: Doc,
  isSingle: boolean,
  sort: Doc,
): PreparedQuery => {
  const { server, database, transaction, scope } = context;
  const collection = server.catalog.find(database, collectionName(context), transaction);
  return prepareQuery(
    { collection, transaction },
    { filter, sort, hint: statement.hint, ...(isSingle && { limit: 1 }) },
    scope,
  );
};

const onlyStatement = (command: Doc, field: string): Doc => {
  const [statement, ...others] = docsIn(command, field);
  if (!statement || others.length > 0) throw badValue('explained write batches must be of size 1');
  return statement;
};

const explainUpdate = (context: CommandContext, verbosity: string): Doc => {
  const statement = onlyStatement(context.command, 'updates');
  const filter = docIn(statement, 'q');
  const [isUpsert, isMulti] = [booleanIn(statement, 'upsert'), booleanIn(statement, 'multi')];
  compileUpdate(
    { filter, update: statement.u, arrayFilters: docsIn(statement, 'arrayFilters'), isUpsert, isMulti },
    context.scope,
  );
  return explained(context, statementQuery(context, statement, filter, !isMulti, docIn(statement, 'sort')), verbosity, [
    'UPDATE',
  ]);
};

const explainDelete = (context: CommandContext, verbosity: string): Doc => {
  const statement = onlyStatement(context.command, 'deletes');
  const isSingle = numberIn(statement, 'limit') === 1;
  return explained(context, statementQuery(context, statement, docIn(statement, 'q'), isSingle, {}), verbosity, [
    'DELETE',
  ]);
};

const explainFindAndModify = (context: CommandContext, verbosity: string): Doc => {
  const { command } = context;
  const query = statementQuery(context, command, docIn(command, 'query'), true, docIn(command, 'sort'));
  return explained(context, query, verbosity, [booleanIn(command, 'remove') ? 'DELETE' : 'UPDATE']);
};

/** Of a pipeline of which stages are left, the query is the first of the stages. */
export const explainAggregate = (
  context: CommandContext,
  { query, rest }: PreparedPipeline,
  verbosity: string,
): Doc => {
  if (!query) return { stages: [...rest] };
  const plan = explained(context, query, verbosity);
  return rest.length === 0 ? plan : { explainVersion: '1', stages: [{ $cursor: plan }, ...rest] };
};

const explainers: Readonly<Record<string, (context: CommandContext, verbosity: string) => Doc>> = {
  find: explainFind,
  count: explainCount,
  distinct: explainDistinct,
  update: explainUpdate,
  delete: explainDelete,
  findAndModify: explainFindAndModify,
  findandmodify: explainFindAndModify,
  aggregate: (context, verbosity) => explainAggregate(context, prepareAggregate(context).pipeline, verbosity),
};

const verbosities = ['queryPlanner', 'executionStats', 'allPlansExecution'];

const explain = (context: CommandContext): Doc => {
  const { explain: inner, verbosity = 'allPlansExecution' } = context.command;
  if (!isDoc(inner)) throw new CommandError(14, 'explain needs a command');
  if (typeof verbosity !== 'string' || !verbosities.includes(verbosity)) {
    throw new CommandError(
      2,
      `Enumeration value '${String(verbosity)}' for field 'explain.verbosity' is not a valid value.`,
    );
  }
  const name = Object.keys(inner)[0] ?? '';
  const explainer = Object.hasOwn(explainers, name) ? explainers[name] : undefined;
  if (!explainer) throw new CommandError(59, `Explain failed due to unknown command: ${name}`);
  return {
    ...explainer({ ...context, name, command: inner }, verbosity),
    command: { ...inner, $db: context.database },
  };
};

export const explainCommands: CommandTable = { explain: { run: explain, fields: ['verbosity'] } };
