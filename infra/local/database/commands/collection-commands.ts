import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection, Validation } from '../storage/collection.ts';
import { isIdentical } from '../values/compare.ts';
import type { Doc } from '../values/types.ts';
import { sizeOf } from '../wire/bson.ts';
import { batchOf } from './aggregate.ts';
import { booleanIn, countIn, docIn, stringIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName, existingCollection } from './context.ts';
import { unblocked } from './writes.ts';

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
  const validation = validationOf(command);
  const existing = server.catalog.find(database, name, transaction);
  if (existing) {
    // As in MongoDB, making what is there already is no error if it is the same.
    if (!transaction && isIdentical(optionsOf(existing), validation ? optionsOf({ ...existing, validation }) : {}))
      return {};
    throw new CommandError(48, `Collection ${database}.${name} already exists.`);
  }
  server.catalog.create(database, name, transaction).validation = validation;
  return {};
};

const collMod = (context: CommandContext): Promise<Doc> =>
  unblocked(context.deadline, () => {
    const collection = existingCollection(context);
    collection.refuseWriters();
    collection.validation = validationOf(context.command, collection.validation);
    return {};
  });

const drop = (context: CommandContext): Promise<Doc> => {
  const { server, database, deadline } = context;
  const name = collectionName(context);
  return unblocked(deadline, () => {
    const collection = server.catalog.find(database, name);
    if (!collection) return { ns: `${database}.${name}` };
    collection.refuseWriters();
    server.catalog.drop(database, name);
    return { ns: `${database}.${name}`, nIndexesWas: collection.indexes.size };
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
  const infos = server.catalog.collectionsOf(database).map(([name, collection]): Doc => {
    const info = { name, type: 'collection', options: optionsOf(collection), info: { readOnly: false } };
    return { ...info, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
  });
  const shown = infos.filter(test).map((info) => (isBrief ? { name: info.name, type: info.type } : info));
  return server.cursors.open(`${database}.$cmd.listCollections`, shown, batchOf(command));
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

const renameCollection = ({ command, server: { catalog }, deadline }: CommandContext): Promise<Doc> => {
  const namespace = (field: string): [database: string, name: string] => {
    const [database = '', ...rest] = stringIn(command, field).split('.');
    return [database, rest.join('.')];
  };
  const [from, to] = [namespace('renameCollection'), namespace('to')];
  return unblocked(deadline, () => {
    const collection = catalog.find(...from);
    if (!collection) throw new CommandError(26, `Source collection ${command.renameCollection} does not exist`);
    const target = catalog.find(...to);
    if (target && !booleanIn(command, 'dropTarget')) throw new CommandError(48, 'target namespace exists');
    collection.refuseWriters();
    target?.refuseWriters();
    catalog.drop(...from);
    catalog.put(...to, collection);
    return {};
  });
};

/** The unit in which sizes are told, in bytes. */
const scaleIn = (command: Doc): number => countIn(command, 'scale') || 1;

const collStats = (context: CommandContext): Doc => {
  const collection = context.server.catalog.find(context.database, collectionName(context));
  const scale = scaleIn(context.command);
  const bytes = collection ? dataSize([collection]) : 0;
  const count = collection?.size ?? 0;
  return {
    ns: `${context.database}.${collectionName(context)}`,
    count,
    size: Math.trunc(bytes / scale),
    avgObjSize: count === 0 ? 0 : Math.round(bytes / count),
    storageSize: Math.trunc(bytes / scale),
    nindexes: collection?.indexes.size ?? 0,
    totalIndexSize: 0,
    indexSizes: {},
    scaleFactor: scale,
  };
};

const dbStats = ({ command, server, database }: CommandContext): Doc => {
  const scale = scaleIn(command);
  const collections = server.catalog.collectionsOf(database).map(([, collection]) => collection);
  const scaled = dataSize(collections) / scale;
  return {
    db: database,
    collections: collections.length,
    views: 0,
    objects: collections.reduce((sum, { size }) => sum + size, 0),
    dataSize: scaled,
    storageSize: scaled,
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.size, 0),
    indexSize: 0,
    totalSize: scaled,
    scaleFactor: scale,
  };
};

const validationFields = ['validator', 'validationLevel', 'validationAction'];

/** What makes another thing of a collection than this server has. */
const unsupported = [
  'capped',
  'size',
  'max',
  'timeseries',
  'expireAfterSeconds',
  'viewOn',
  'pipeline',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'storageEngine',
  'indexOptionDefaults',
];

export const collectionCommands: CommandTable = {
  create: { run: create, fields: [...validationFields, 'collation'], unsupported, inTransaction: true },
  collMod: {
    run: collMod,
    fields: validationFields,
    unsupported: ['index', 'cappedSize', 'cappedMax', ...unsupported],
  },
  drop: { run: drop, fields: [] },
  dropDatabase: { run: dropDatabase, fields: [] },
  listCollections: { run: listCollections, fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'] },
  listDatabases: { run: listDatabases, fields: ['filter', 'nameOnly', 'authorizedDatabases'] },
  renameCollection: { run: renameCollection, fields: ['to', 'dropTarget'] },
  collStats: { run: collStats, fields: ['scale'] },
  dbStats: { run: dbStats, fields: ['scale'], unsupported: ['freeStorage'] },
};
