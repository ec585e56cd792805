import { Long } from 'bson';
import { typeMismatch } from '../errors.ts';
import { type PreparedQuery, prepareQuery } from '../planner/query.ts';
import { compileFindProjection } from '../query/find-projection.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toBigInt } from '../values/numbers.ts';
import { parsePath, someAt } from '../values/path.ts';
import { type Doc, isArray } from '../values/types.ts';
import { arrayIn, booleanIn, countIn, docIn, stringIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';

const prepareRead = (context: CommandContext, filter: Doc, options: { sort?: Doc; limit?: number; hint?: unknown }) => {
  const { server, database, transaction, scope } = context;
  const collection = server.catalog.find(database, collectionName(context), transaction);
  return prepareQuery({ collection, transaction }, { filter, ...options }, scope);
};

/** The compiled query of a find, to run or explain. */
export const prepareFind = (context: CommandContext): PreparedQuery => {
  const { command } = context;
  const limit = countIn(command, 'limit') ?? 0;
  const options = { sort: docIn(command, 'sort'), hint: command.hint, ...(limit > 0 && { limit }) };
  return prepareRead(context, docIn(command, 'filter'), options);
};

const find = (context: CommandContext): Doc => {
  const { command, server, database, scope } = context;
  const query = prepareFind(context);
  const project = compileFindProjection(command.projection, scope);
  const docs = Array.from(query.run(), ([, doc]) => (project ? project(doc) : doc));
  return server.cursors.open(`${database}.${collectionName(context)}`, docs, {
    batchSize: countIn(command, 'batchSize'),
    isSingle: booleanIn(command, 'singleBatch'),
  });
};

const cursorId = (value: unknown): Long => {
  const id = isNumeric(value) ? toBigInt(value) : undefined;
  if (id === undefined) throw typeMismatch('a cursor id must be a 64-bit integer');
  return Long.fromBigInt(id);
};

const getMore = ({ command, server, database }: CommandContext): Doc => {
  const namespace = `${database}.${stringIn(command, 'collection')}`;
  return server.cursors.more(cursorId(command.getMore), namespace, countIn(command, 'batchSize') || undefined);
};

const killCursors = ({ command, server }: CommandContext): Doc => {
  const ids = arrayIn(command, 'cursors').map(cursorId);
  const killed = ids.filter((id) => server.cursors.kill(id));
  return { cursorsKilled: killed, cursorsNotFound: ids.filter((id) => !killed.includes(id)) };
};

/** The number of all documents, used by drivers for estimates; filtered counts use a pipeline. */
const count = (context: CommandContext): Doc => ({ n: [...prepareRead(context, {}, {}).run()].length });

const distinct = (context: CommandContext): Doc => {
  const { command } = context;
  const path = parsePath(stringIn(command, 'key'));
  const values = new Map<string, unknown>();
  const offer = (value: unknown): void => {
    const key = keyOf(value);
    if (value !== undefined && !values.has(key)) values.set(key, value);
  };
  for (const [, doc] of prepareRead(context, docIn(command, 'query'), {}).run()) {
    someAt(doc, path, (leaf) => {
      if (isArray(leaf)) leaf.forEach(offer);
      else offer(leaf);
      return false;
    });
  }
  return { values: [...values.values()] };
};

const findFields = ['filter', 'sort', 'projection', 'hint', 'limit', 'batchSize', 'singleBatch'];

export const readCommands: CommandTable = {
  find: { run: find, fields: findFields, inTransaction: true },
  getMore: { run: getMore, fields: ['collection', 'batchSize'], inTransaction: true },
  killCursors: { run: killCursors, fields: ['cursors'], inTransaction: true },
  count: { run: count, fields: [] },
  distinct: { run: distinct, fields: ['key', 'query'], inTransaction: true },
};
