import { CommandError, notSupported } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection, Validation } from '../storage/collection.ts';
import { isIdentical } from '../values/compare.ts';
import type { Doc } from '../values/types.ts';
import { sizeOf } from '../wire/bson.ts';
import { booleanIn, docIn, stringIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName } from './context.ts';
import { refuseCollation } from './scope.ts';

const plainScope = { now: new Date(0), variables: {} };

const validationOf = (command: Doc, current?: Validation): Validation | undefined => {
  const validator = command.validator === undefined ? current?.validator : docIn(command, 'validator');
  const level = String(command.validationLevel ?? current?.level ?? 'strict');
  const action = String(command.validationAction ?? current?.action ?? 'error');
  if (!['off', 'strict', 'moderate'].includes(level)) throw new CommandError(2, `invalid validationLevel: ${level}`);
  if (!['error', 'warn'].includes(action)) throw new CommandError(2, `invalid validationAction: ${action}`);
  if (!validator || Object.keys(validator).length === 0) return undefined;
  return { validator, isValid: compileFilter(validator, plainScope), level, action };
};

const optionsOf = ({ validation }: Collection): Doc =>
  validation
    ? { validator: validation.validator, validationLevel: validation.level, validationAction: validation.action }
    : {};

const create = (context: CommandContext): Doc => {
  const { command, server, database, transaction } = context;
  const name = collectionName(context);
  refuseCollation(command);
  for (const option of [
    'capped',
    'timeseries',
    'viewOn',
    'clusteredIndex',
    'changeStreamPreAndPostImages',
    'encryptedFields',
  ]) {
    if (command[option] !== undefined && command[option] !== false) throw notSupported(`a collection with ${option}`);
  }
  const validation = validationOf(command);
  const existing = server.catalog.find(database, name);
  if (existing) {
    // As in MongoDB, making what is there already is no error if it is the same.
    if (!transaction && isIdentical(optionsOf(existing), validation ? optionsOf({ ...existing, validation }) : {}))
      return {};
    throw new CommandError(48, `Collection ${database}.${name} already exists.`);
  }
  server.catalog.create(database, name).validation = validation;
  return {};
};

const find = (context: CommandContext): Collection => {
  const name = collectionName(context);
  const collection = context.server.catalog.find(context.database, name);
  if (!collection) throw new CommandError(26, `ns does not exist: ${context.database}.${name}`);
  return collection;
};

const collMod = (context: CommandContext): Doc => {
  const collection = find(context);
  collection.validation = validationOf(context.command, collection.validation);
  return {};
};

/** Waits until no open transaction has written to the collections that are to go. */
const settled = async ({ server }: CommandContext, collections: readonly Collection[]): Promise<void> => {
  for (const collection of collections) {
    await Promise.all(server.catalog.log.writersOf(collection).map(({ ended }) => ended));
  }
};

const drop = async (context: CommandContext): Promise<Doc> => {
  const { server, database } = context;
  const name = collectionName(context);
  const collection = server.catalog.find(database, name);
  if (!collection) return { ns: `${database}.${name}` };
  await settled(context, [collection]);
  server.catalog.drop(database, name);
  return { ns: `${database}.${name}`, nIndexesWas: collection.indexes.size };
};

const dropDatabase = async (context: CommandContext): Promise<Doc> => {
  const { server, database } = context;
  await settled(
    context,
    server.catalog.collectionsOf(database).map(([, collection]) => collection),
  );
  server.catalog.dropDatabase(database);
  return { dropped: database };
};

const listCollections = (context: CommandContext): Doc => {
  const { command, server, database } = context;
  const test = compileFilter(docIn(command, 'filter'), context.scope);
  const isBrief = booleanIn(command, 'nameOnly');
  const infos = server.catalog.collectionsOf(database).map(([name, collection]): Doc => {
    const info = { name, type: 'collection', options: optionsOf(collection), info: { readOnly: false } };
    return { ...info, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
  });
  const shown = infos.filter(test).map((info) => (isBrief ? { name: info.name, type: info.type } : info));
  return server.cursors.open(`${database}.$cmd.listCollections`, shown, Number.POSITIVE_INFINITY);
};

const dataSize = (collections: Iterable<Collection>): number => {
  let bytes = 0;
  for (const collection of collections) for (const [, doc] of collection.scan()) bytes += sizeOf(doc);
  return bytes;
};

const listDatabases = ({ command, server, scope }: CommandContext): Doc => {
  const test = compileFilter(docIn(command, 'filter'), scope);
  const isBrief = booleanIn(command, 'nameOnly');
  const infos = server.catalog.databaseNames().map((name): Doc => {
    if (isBrief) return { name };
    const sizeOnDisk = dataSize(server.catalog.collectionsOf(name).map(([, collection]) => collection));
    return { name, sizeOnDisk, empty: false };
  });
  const databases = infos.filter(test);
  if (isBrief) return { databases };
  return { databases, totalSize: databases.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0) };
};

const renameCollection = async (context: CommandContext): Promise<Doc> => {
  const { command, server } = context;
  const [from, to] = ['renameCollection', 'to'].map((field) => {
    const [database = '', ...rest] = stringIn(command, field).split('.');
    return { database, name: rest.join('.') };
  });
  const collection = from && server.catalog.find(from.database, from.name);
  if (!from || !to || !collection)
    throw new CommandError(26, `Source collection ${command.renameCollection} does not exist`);
  const target = server.catalog.find(to.database, to.name);
  if (target && !booleanIn(command, 'dropTarget')) throw new CommandError(48, 'target namespace exists');
  await settled(context, target ? [collection, target] : [collection]);
  server.catalog.drop(from.database, from.name);
  server.catalog.rename(to.database, to.name, collection);
  return {};
};

const collStats = (context: CommandContext): Doc => {
  const collection = context.server.catalog.find(context.database, collectionName(context));
  const size = collection ? dataSize([collection]) : 0;
  const count = collection?.size ?? 0;
  return {
    ns: `${context.database}.${collectionName(context)}`,
    count,
    size,
    avgObjSize: count === 0 ? 0 : Math.round(size / count),
    storageSize: size,
    nindexes: collection?.indexes.size ?? 0,
    totalIndexSize: 0,
    indexSizes: {},
  };
};

const dbStats = ({ server, database }: CommandContext): Doc => {
  const collections = server.catalog.collectionsOf(database).map(([, collection]) => collection);
  const dataBytes = dataSize(collections);
  return {
    db: database,
    collections: collections.length,
    views: 0,
    objects: collections.reduce((sum, { size }) => sum + size, 0),
    dataSize: dataBytes,
    storageSize: dataBytes,
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.size, 0),
    indexSize: 0,
    totalSize: dataBytes,
  };
};

const createFields = [
  'validator',
  'validationLevel',
  'validationAction',
  'capped',
  'size',
  'max',
  'timeseries',
  'viewOn',
  'pipeline',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'collation',
  'storageEngine',
  'autoIndexId',
  'indexOptionDefaults',
];

export const collectionCommands: CommandTable = {
  create: { run: create, fields: createFields, inTransaction: true },
  collMod: { run: collMod, fields: ['validator', 'validationLevel', 'validationAction'] },
  drop: { run: drop, fields: [] },
  dropDatabase: { run: dropDatabase, fields: [] },
  listCollections: { run: listCollections, fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'] },
  listDatabases: { run: listDatabases, fields: ['filter', 'nameOnly', 'authorizedDatabases'] },
  renameCollection: { run: renameCollection, fields: ['to', 'dropTarget'] },
  collStats: { run: collStats, fields: ['scale'] },
  dbStats: { run: dbStats, fields: ['scale', 'freeStorage'] },
};
