import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import { validationOf } from '../storage/validation.ts';
import { isIdentical } from '../values/compare.ts';
import type { Doc } from '../values/types.ts';
import { batchOf, booleanIn, docIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName, existingCollection } from './context.ts';
import { unblocked } from './writes.ts';

const create = (context: CommandContext): Doc => {
  const { command, server, database, transaction } = context;
  const name = collectionName(context);
  const validation = validationOf(docIn(command, 'validator'));
  const existing = server.catalog.find(database, name, transaction);
  if (!existing) {
    server.catalog.create(database, name, transaction).validation = validation;
    return {};
  }
  // As in MongoDB, creating an identical collection again is no error.
  if (!transaction && isIdentical(existing.validation?.validator, validation?.validator)) return {};
  throw new CommandError(48, `Collection ${database}.${name} already exists.`);
};

const collMod = (context: CommandContext): Promise<Doc> =>
  unblocked(context.deadline, () => {
    const collection = existingCollection(context);
    collection.refuseWriters();
    collection.validation = validationOf(docIn(context.command, 'validator'));
    return {};
  });

const drop = (context: CommandContext): Promise<Doc> => {
  const { server, database, deadline } = context;
  const name = collectionName(context);
  return unblocked(deadline, () => {
    server.catalog.find(database, name)?.refuseWriters();
    server.catalog.drop(database, name);
    return { ns: `${database}.${name}` };
  });
};

const dropDatabase = ({ server, database, deadline }: CommandContext): Promise<Doc> =>
  unblocked(deadline, () => {
    const collections = server.catalog.collectionsOf(database);
    for (const [, collection] of collections) collection.refuseWriters();
    for (const [name] of collections) server.catalog.drop(database, name);
    return { dropped: database };
  });

const listCollections = (context: CommandContext): Doc => {
  const { command, server, database } = context;
  const test = compileFilter(docIn(command, 'filter'), context.scope);
  const isBrief = booleanIn(command, 'nameOnly');
  const infos = server.catalog.collectionsOf(database).map(([name, { validation }]): Doc => {
    const options = validation ? { validator: validation.validator } : {};
    return { name, type: 'collection', ...(!isBrief && { options }) };
  });
  return server.cursors.open(`${database}.$cmd.listCollections`, infos.filter(test), batchOf(command));
};

export const collectionCommands: CommandTable = {
  create: { run: create, fields: ['validator'], inTransaction: true },
  collMod: { run: collMod, fields: ['validator'] },
  drop: { run: drop, fields: [] },
  dropDatabase: { run: dropDatabase, fields: [] },
  listCollections: { run: listCollections, fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'] },
};
