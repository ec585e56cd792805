import type { Command } from './commands.ts';
import { badValue, CommandError, notSupported } from './errors.ts';
import type { IndexSpec } from './index.ts';
import { copyOf, type Doc } from './values.ts';

const heeded = ['v', 'name', 'key', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds', 'background'];

const specOf = (spec: Doc): IndexSpec => {
  const unknown = Object.keys(spec).find((option) => !heeded.includes(option));
  if (unknown) throw notSupported(`The index option ${unknown}`);
  const key = copyOf(spec.key) as Doc;
  for (const direction of Object.values(key))
    if (direction !== 1 && direction !== -1) throw notSupported(`An index of type ${direction}`);
  const { v: _v, background: _background, ...rest } = spec;
  return { ...rest, key } as IndexSpec;
};

const createIndexes: Command = (call) => {
  const collection = call.collection();
  const before = collection.indexes.size;
  for (const given of call.command.indexes as Doc[]) {
    const spec = specOf(given);
    const other = collection.indexes.get(spec.name);
    if (!other) collection.addIndex(spec);
    else if (JSON.stringify(other.spec) !== JSON.stringify(spec))
      throw new CommandError(85, `An index named ${spec.name} exists already with other options`);
  }
  return { numIndexesBefore: before, numIndexesAfter: collection.indexes.size };
};

const dropIndexes: Command = (call) => {
  const collection = call.existing();
  if (!collection) throw new CommandError(26, 'ns not found');
  const before = collection.indexes.size;
  const wanted = call.command.index;
  const names = wanted === '*' ? [...collection.indexes.keys()].filter((name) => name !== '_id_') : [wanted].flat();
  for (const name of names) {
    if (name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    if (!collection.indexes.delete(String(name))) throw new CommandError(27, `index not found with name [${name}]`);
  }
  return { nIndexesWas: before };
};

const listIndexes: Command = (call) => {
  const collection = call.existing();
  if (!collection) throw new CommandError(26, `ns does not exist: ${call.namespace}`);
  return {
    cursor: call.cursors.begin(
      call.namespace,
      [...collection.indexes.values()].map(({ spec }) => ({ v: 2, ...spec })),
    ),
  };
};

const listCollections: Command = ({ databases, database, command, engine, cursors }) => {
  const prefix = `${database}.`;
  const all = [...databases.collections.values()]
    .filter(({ namespace }) => namespace.startsWith(prefix))
    .map(({ namespace, validator }) => ({
      name: namespace.slice(prefix.length),
      type: 'collection',
      options: validator ? { validator } : {},
    }));
  const test = engine.test((command.filter ?? {}) as Doc);
  return { cursor: cursors.begin(`${prefix}$cmd.listCollections`, all.filter(test), Number.MAX_SAFE_INTEGER) };
};

const create: Command = (call) => {
  if (call.existing()) throw new CommandError(48, `Collection ${call.namespace} already exists.`);
  for (const option of ['capped', 'timeseries', 'viewOn', 'clusteredIndex'])
    if (call.command[option]) throw notSupported(`The collection option ${option}`);
  call.collection().setValidator(call.command.validator as Doc | undefined);
  return {};
};

const collMod: Command = (call) => {
  const collection = call.existing();
  if (!collection) throw new CommandError(26, `ns does not exist: ${call.namespace}`);
  if (!('validator' in call.command)) throw badValue('Only a validator can be changed');
  collection.setValidator(call.command.validator as Doc);
  return {};
};

const drop: Command = ({ databases, namespace }) => {
  databases.collections.delete(namespace);
  return { ns: namespace };
};

const dropDatabase: Command = ({ databases, database }) => {
  for (const namespace of [...databases.collections.keys()])
    if (namespace.startsWith(`${database}.`)) databases.collections.delete(namespace);
  return { dropped: database };
};

const listDatabases: Command = ({ databases }) => {
  const names = new Set([...databases.collections.keys()].map((namespace) => namespace.split('.')[0]));
  return { databases: [...names].map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0 };
};

export const schemaCommands: Readonly<Record<string, Command>> = {
  createIndexes,
  dropIndexes,
  listIndexes,
  listCollections,
  create,
  collMod,
  drop,
  dropDatabase,
  listDatabases,
};
