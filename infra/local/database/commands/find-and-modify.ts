import { failedToParse } from '../errors.ts';
import { compileFindProjection } from '../query/find-projection.ts';
import { compileUpdate } from '../update/update.ts';
import type { Doc } from '../values/types.ts';
import { booleanIn, docIn, docsIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { withLet } from './scope.ts';
import { removeFirst, targetIn, updateFirst } from './writes.ts';

const findAndModify = async (context: CommandContext): Promise<Doc> => {
  const { command, database } = context;
  const scope = withLet(context.scope, command.let);
  const filter = docIn(command, 'query');
  const selection = { filter, sort: docIn(command, 'sort'), hint: command.hint };
  const project = compileFindProjection(command.fields, filter, scope) ?? ((doc: Doc) => doc);
  const target = { ...targetIn(context, database, collectionName(context)), scope };
  const show = (doc: Doc | undefined): Doc | null => (doc ? project(doc) : null);

  if (booleanIn(command, 'remove')) {
    if (command.update !== undefined) throw failedToParse('Cannot specify both an update and remove=true');
    if (booleanIn(command, 'new'))
      throw failedToParse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
    if (booleanIn(command, 'upsert')) throw failedToParse('Cannot specify both upsert=true and remove=true');
    const removed = await removeFirst(target, selection);
    return { lastErrorObject: { n: removed ? 1 : 0 }, value: show(removed) };
  }
  if (command.update === undefined) throw failedToParse('Either an update or remove=true must be specified');
  const isUpsert = booleanIn(command, 'upsert');
  const update = compileUpdate(
    { filter, update: command.update, arrayFilters: docsIn(command, 'arrayFilters'), isUpsert, isMulti: false },
    scope,
  );
  const { before, after } = await updateFirst(target, selection, update, isUpsert);
  const upserted = !before && after ? { upserted: after._id } : {};
  return {
    lastErrorObject: { n: after ? 1 : 0, updatedExisting: before !== undefined, ...upserted },
    value: show(booleanIn(command, 'new') ? after : before),
  };
};

const fields = [
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'fields',
  'upsert',
  'bypassDocumentValidation',
  'collation',
  'arrayFilters',
  'hint',
  'let',
];

export const findAndModifyCommands: CommandTable = {
  findAndModify: { run: findAndModify, fields, inTransaction: true, isRetryable: true },
  findandmodify: { run: findAndModify, fields, inTransaction: true, isRetryable: true },
};
