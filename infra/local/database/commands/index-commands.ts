import { CommandError, notSupported } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { type IndexDefinition, indexDefinition } from '../storage/index-definition.ts';
import { isIdentical } from '../values/compare.ts';
import type { Doc } from '../values/types.ts';
import { batchOf, docsIn, stringIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName, existingCollection } from './context.ts';
import { unblocked } from './writes.ts';

/** Adds an index. No-op if the same index exists; an error if an existing one conflicts with it. */
const addIndex = (collection: Collection, definition: IndexDefinition): void => {
  if (isIdentical(definition.key, { _id: 1 })) return;
  const named = collection.indexes.get(definition.name)?.definition;
  if (named) {
    if (isIdentical(named.description, definition.description)) return;
    throw new CommandError(86, `Another index has the name ${definition.name}`);
  }
  const alike = [...collection.indexes.values()].find(
    ({ definition: other }) =>
      isIdentical(other.key, definition.key) && isIdentical(other.partialFilter, definition.partialFilter),
  );
  if (alike) throw new CommandError(85, `Index already exists with a different name: ${alike.definition.name}`);
  collection.addIndex(definition);
};

const createIndexes = (context: CommandContext): Promise<Doc> => {
  const { command, server, database, transaction, deadline } = context;
  const definitions = docsIn(command, 'indexes').map(indexDefinition);
  const name = collectionName(context);
  return unblocked(deadline, () => {
    const existed = server.catalog.find(database, name, transaction) !== undefined;
    if (transaction && existed)
      throw new CommandError(263, 'Cannot create new indexes on existing collection in a multi-document transaction.');
    const collection = server.catalog.need(database, name, transaction);
    collection.refuseWriters();
    const numIndexesBefore = collection.indexes.size;
    for (const definition of definitions) addIndex(collection, definition);
    return {
      numIndexesBefore,
      numIndexesAfter: collection.indexes.size,
      createdCollectionAutomatically: !existed,
    };
  });
};

/** Drops one index, by its name. */
const dropIndexes = (context: CommandContext): Promise<Doc> => {
  const name = stringIn(context.command, 'index');
  if (name === '*') throw notSupported('dropping all indexes');
  return unblocked(context.deadline, () => {
    const collection = existingCollection(context);
    const nIndexesWas = collection.indexes.size;
    if (name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    if (!collection.indexes.has(name)) throw new CommandError(27, `index not found with name [${name}]`);
    collection.refuseWriters();
    collection.dropIndex(name);
    return { nIndexesWas };
  });
};

const listIndexes = (context: CommandContext): Doc => {
  const { command, server, database } = context;
  const descriptions = [...existingCollection(context).indexes.values()].map(
    ({ definition }) => definition.description,
  );
  return server.cursors.open(`${database}.${collectionName(context)}`, descriptions, batchOf(command));
};

export const indexCommands: CommandTable = {
  createIndexes: { run: createIndexes, fields: ['indexes'], inTransaction: true },
  dropIndexes: { run: dropIndexes, fields: ['index'] },
  listIndexes: { run: listIndexes, fields: ['cursor'] },
};
