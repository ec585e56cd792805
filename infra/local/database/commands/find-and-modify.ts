import { failedToParse } from '../errors.ts';
import { compileFindProjection } from '../query/find-projection.ts';
import { compileUpdate } from '../update/update.ts';
import type { Doc } from '../values/types.ts';
import { booleanIn, docIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { removeFirst, targetIn, updateFirst } from './writes.ts';

const findAndModify = async (context: CommandContext): Promise<Doc> => {
  const { command, scope } = context;
  const filter = docIn(command, 'query');
  const selection = { filter, sort: docIn(command, 'sort') };
  const project = compileFindProjection(command.fields, scope) ?? ((doc: Doc) => doc);
  const target = targetIn(context, collectionName(context));
  const show = (doc: Doc | undefined): Doc | null => (doc ? project(doc) : null);

  if (booleanIn(command, 'remove')) {
    const removed = await removeFirst(target, selection);
    return { lastErrorObject: { n: removed ? 1 : 0 }, value: show(removed) };
  }
  if (command.update === undefined) throw failedToParse('Either an update or remove=true must be specified');
  const isUpsert = booleanIn(command, 'upsert');
  const update = compileUpdate({ filter, update: command.update, isUpsert, isMulti: false }, scope);
  const { before, after } = await updateFirst(target, selection, update, isUpsert);
  const upserted = !before && after ? { upserted: after._id } : {};
  return {
    lastErrorObject: { n: after ? 1 : 0, updatedExisting: before !== undefined, ...upserted },
    value: show(booleanIn(command, 'new') ? after : before),
  };
};

const fields = ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert'];

export const findAndModifyCommands: CommandTable = {
  findAndModify: { run: findAndModify, fields, inTransaction: true, isRetryable: true },
};
