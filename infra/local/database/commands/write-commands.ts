import { CommandError, failedToParse } from '../errors.ts';
import { compileUpdate } from '../update/update.ts';
import { withIdFirst } from '../update/upsert.ts';
import type { Doc } from '../values/types.ts';
import { booleanIn, docIn, docsIn, numberIn } from './arguments.ts';
import { refuseUnknown } from './command-fields.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import {
  insertDoc,
  outcomeOf,
  removeAll,
  removeFirst,
  type Target,
  targetIn,
  type UpdateOutcome,
  updateAll,
  updateFirst,
  writeErrorOf,
} from './writes.ts';

/** Maximum writes per command. */
export const maxBatch = 100_000;

/**
 * Executes the writes of a batch in order. A failed write is reported with its index and stops an ordered batch. In a
 * transaction, a failed write fails the command.
 */
const eachWrite = async (
  context: CommandContext,
  field: string,
  write: (statement: Doc, index: number) => Promise<void>,
): Promise<Doc> => {
  const statements = docsIn(context.command, field);
  if (statements.length < 1 || statements.length > maxBatch)
    throw new CommandError(16, `A batch has 1 to ${maxBatch} operations, not ${statements.length}`);
  const isOrdered = booleanIn(context.command, 'ordered', true);
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      await write(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError) || error.labels.length > 0) throw error;
      writeErrors.push(writeErrorOf(index, error));
      if (isOrdered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
};

const insert = async (context: CommandContext): Promise<Doc> => {
  const target = targetIn(context, collectionName(context));
  let n = 0;
  const errors = await eachWrite(context, 'documents', async (doc) => {
    await insertDoc(target, withIdFirst(doc));
    n += 1;
  });
  return { n, ...errors };
};

const updateFields = ['q', 'u', 'multi', 'upsert'];

const update = async (context: CommandContext): Promise<Doc> => {
  const target = targetIn(context, collectionName(context));
  let [n, nModified] = [0, 0];
  const upserted: Doc[] = [];
  for (const statement of docsIn(context.command, 'updates')) refuseUnknown(statement, updateFields, 'update.updates');
  const errors = await eachWrite(context, 'updates', async (statement, index) => {
    const outcome = await updateBy(target, statement);
    n += outcome.matched;
    nModified += outcome.modified;
    if ('upsertedId' in outcome) {
      n += 1;
      upserted.push({ index, _id: outcome.upsertedId });
    }
  });
  return { n, nModified, ...(upserted.length > 0 && { upserted }), ...errors };
};

/** Executes one update statement. */
export const updateBy = async (target: Target, statement: Doc): Promise<UpdateOutcome> => {
  const [isUpsert, isMulti] = [booleanIn(statement, 'upsert'), booleanIn(statement, 'multi')];
  const filter = docIn(statement, 'q');
  const update = compileUpdate({ filter, update: statement.u, isUpsert, isMulti }, target.scope);
  if (isMulti) return updateAll(target, { filter }, update, isUpsert);
  return outcomeOf(await updateFirst(target, { filter }, update, isUpsert));
};

const remove = async (context: CommandContext): Promise<Doc> => {
  const target = targetIn(context, collectionName(context));
  let n = 0;
  for (const statement of docsIn(context.command, 'deletes')) refuseUnreadableDelete(statement);
  const errors = await eachWrite(context, 'deletes', async (statement) => {
    const selection = { filter: docIn(statement, 'q') };
    if (numberIn(statement, 'limit') === 0) n += await removeAll(target, selection);
    else if (await removeFirst(target, selection)) n += 1;
  });
  return { n, ...errors };
};

const refuseUnreadableDelete = (statement: Doc): void => {
  refuseUnknown(statement, ['q', 'limit'], 'delete.deletes');
  const limit = numberIn(statement, 'limit');
  if (limit === undefined)
    throw new CommandError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
  if (limit !== 0 && limit !== 1) throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
};

export const writeCommands: CommandTable = {
  insert: { run: insert, fields: ['documents', 'ordered'], inTransaction: true, isRetryable: true },
  update: { run: update, fields: ['updates', 'ordered'], inTransaction: true, isRetryable: true },
  delete: { run: remove, fields: ['deletes', 'ordered'], inTransaction: true, isRetryable: true },
};
