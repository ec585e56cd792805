import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { type PreparedQuery, prepareQuery } from '../planner/query.ts';
import { compileFindProjection } from '../query/find-projection.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toBigInt } from '../values/numbers.ts';
import { parsePath, someAt } from '../values/path.ts';
import { type Doc, isArray } from '../values/types.ts';
import { arrayIn, booleanIn, countIn, docIn, numberIn, stringIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { withLet } from './scope.ts';

/** The query of a find, a count or a distinct, ready to run or to be explained. */
export const prepareRead = (
  context: CommandContext,
  filter: Doc,
  options: { sort?: Doc; skip?: number; limit?: number; hint?: unknown },
): { query: PreparedQuery; scope: CommandScope } => {
  const { command, server, database, transaction } = context;
  const collection = server.catalog.find(database, collectionName(context), transaction);
  const scope = withLet(context.scope, command.let);
  return { query: prepareQuery({ collection, transaction }, { filter, ...options }, scope), scope };
};

/** What a find's options say of how far to read. */
export const findOptions = ({ command }: CommandContext) => {
  const limit = countIn(command, 'limit') ?? 0;
  const skip = countIn(command, 'skip');
  return {
    sort: docIn(command, 'sort'),
    hint: command.hint,
    ...(skip !== undefined && { skip }),
    ...(limit > 0 && { limit }),
  };
};

const find = (context: CommandContext): Doc => {
  const { command, server, database } = context;
  const filter = docIn(command, 'filter');
  const { query, scope } = prepareRead(context, filter, findOptions(context));
  const project = compileFindProjection(command.projection, filter, scope);
  const docs = Array.from(query.run(), ([, doc]) => (project ? project(doc) : doc));
  return server.cursors.open(`${database}.${collectionName(context)}`, docs, {
    batchSize: countIn(command, 'batchSize'),
    isSingle: booleanIn(command, 'singleBatch'),
    isKept: booleanIn(command, 'noCursorTimeout'),
  });
};

const cursorId = (value: unknown): Long => {
  const id = isNumeric(value) ? toBigInt(value) : undefined;
  if (id === undefined) throw new CommandError(14, 'a cursor id must be a 64-bit integer');
  return Long.fromBigInt(id);
};

const getMore = ({ command, server, database }: CommandContext): Doc => {
  const batchSize = countIn(command, 'batchSize');
  return server.cursors.more(
    cursorId(command.getMore),
    `${database}.${stringIn(command, 'collection')}`,
    batchSize || undefined,
  );
};

const killCursors = ({ command, server }: CommandContext): Doc => {
  const ids = arrayIn(command, 'cursors').map(cursorId);
  const killed = ids.filter((id) => server.cursors.kill(id));
  const unknown = ids.filter((id) => !killed.includes(id));
  return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] };
};

const count = (context: CommandContext): Doc => {
  const { command } = context;
  const limit = Math.abs(numberIn(command, 'limit') ?? 0);
  const skip = countIn(command, 'skip');
  const { query } = prepareRead(context, docIn(command, 'query'), {
    hint: command.hint,
    ...(skip !== undefined && { skip }),
    ...(limit > 0 && { limit }),
  });
  return { n: query.count() };
};

const distinct = (context: CommandContext): Doc => {
  const { command } = context;
  const { query } = prepareRead(context, docIn(command, 'query'), { hint: command.hint });
  const path = parsePath(stringIn(command, 'key'));
  const values = new Map<string, unknown>();
  const offer = (value: unknown): void => {
    const key = keyOf(value);
    if (value !== undefined && !values.has(key)) values.set(key, value);
  };
  for (const [, doc] of query.run()) {
    someAt(doc, path, (leaf) => {
      if (isArray(leaf)) leaf.forEach(offer);
      else offer(leaf);
      return false;
    });
  }
  return { values: [...values.values()] };
};

const findFields = [
  'filter',
  'sort',
  'projection',
  'hint',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
  'allowPartialResults',
  'collation',
  'allowDiskUse',
  'let',
  'oplogReplay',
];

export const readCommands: CommandTable = {
  find: {
    run: find,
    fields: findFields,
    unsupported: ['max', 'min', 'returnKey', 'showRecordId', 'tailable', 'awaitData'],
    inTransaction: true,
  },
  getMore: { run: getMore, fields: ['collection', 'batchSize'], inTransaction: true },
  killCursors: { run: killCursors, fields: ['cursors'], inTransaction: true },
  count: { run: count, fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'] },
  distinct: { run: distinct, fields: ['key', 'query', 'collation', 'hint'], inTransaction: true },
};
