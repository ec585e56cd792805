import { badValue, CommandError, notSupported } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import { fieldsOf, type IndexDefinition } from '../storage/index.ts';
import { isIdentical } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { batchOf } from './aggregate.ts';
import { docsIn } from './arguments.ts';
import { type CommandContext, type CommandTable, collectionName, existingCollection } from './context.ts';
import { refuseCollation } from './scope.ts';
import { unblocked } from './writes.ts';

const knownOptions = [
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
  'hidden',
  'collation',
  'ns',
];

/** What other kinds of index have. */
const unsupportedOptions = [
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'wildcardProjection',
  'storageEngine',
  'clustered',
  'prepareUnique',
];

/** Reads one index as createIndexes describes it. */
const indexDefinition = (spec: Doc): IndexDefinition => {
  const { key, name } = spec;
  if (!isDoc(key) || Object.keys(key).length === 0) throw new CommandError(67, 'Index keys cannot be an empty object');
  if (typeof name !== 'string' || name === '')
    throw new CommandError(9, "The 'name' field is a required property of an index specification");
  for (const [field, kind] of Object.entries(key)) refuseKind(field, kind);
  refuseOptions(spec);
  const { unique, sparse, partialFilterExpression: partial, expireAfterSeconds, background: _, ns: __, ...rest } = spec;
  if (partial !== undefined && !isDoc(partial))
    throw new CommandError(67, "'partialFilterExpression' for an index has to be a document");
  if (partial !== undefined && sparse === true)
    throw new CommandError(67, "cannot mix 'partialFilterExpression' and 'sparse' options");
  const seconds = expireAfterSeconds === undefined ? undefined : secondsIn(expireAfterSeconds, key);
  return {
    name,
    key,
    fields: fieldsOf(key),
    isUnique: unique === true || (isNumeric(unique) && toNumber(unique) !== 0),
    isSparse: sparse === true,
    ...(isDoc(partial) && {
      partialFilter: partial,
      isIncluded: compileFilter(partial, { now: new Date(0), variables: {} }),
    }),
    ...(seconds !== undefined && { expireAfterSeconds: seconds }),
    description: {
      ...rest,
      v: 2,
      key,
      name,
      ...(unique !== undefined && unique !== false && { unique: true }),
      ...(sparse === true && { sparse: true }),
      ...(partial !== undefined && { partialFilterExpression: partial }),
      ...(seconds !== undefined && { expireAfterSeconds }),
    },
  };
};

const refuseOptions = (spec: Doc): void => {
  for (const option of Object.keys(spec)) {
    if (unsupportedOptions.includes(option)) throw notSupported(`the index option ${option}`);
    if (!knownOptions.includes(option))
      throw new CommandError(197, `The field '${option}' is not valid for an index specification.`);
  }
  refuseCollation(spec);
  if (spec.hidden === true) throw notSupported('a hidden index');
  if (spec.v !== undefined && !(isNumeric(spec.v) && toNumber(spec.v) === 2))
    throw notSupported('an index version but 2');
};

const otherKinds = ['text', '2d', '2dsphere', 'hashed'];

const refuseKind = (field: string, kind: unknown): void => {
  if (field === '') throw new CommandError(67, 'Index keys cannot have empty field names');
  if (field === '$**' || field.endsWith('.$**')) throw notSupported('a wildcard index');
  if (field.startsWith('$'))
    throw new CommandError(67, `Index key contains an illegal field name: field name starts with '$'.`);
  if (typeof kind === 'string' && otherKinds.includes(kind)) throw notSupported(`an index of type '${kind}'`);
  if (typeof kind === 'string') throw new CommandError(67, `Unknown index plugin '${kind}'`);
  if (!isNumeric(kind) || toNumber(kind) === 0) {
    throw new CommandError(67, `Values in v:2 index key pattern are not allowed to be of this type or 0: ${field}`);
  }
};

const secondsIn = (value: unknown, key: Doc): number => {
  const seconds = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!(seconds >= 0))
    throw new CommandError(67, "TTL index 'expireAfterSeconds' option must be numeric and not negative");
  if (Object.keys(key).length > 1)
    throw new CommandError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  if ('_id' in key)
    throw new CommandError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification.");
  return seconds;
};

/** Adds an index; false if there is one like it already, an error if there is one that only looks like it. */
const addIndex = (collection: Collection, definition: IndexDefinition): boolean => {
  const same = (other: IndexDefinition): boolean =>
    isIdentical(withoutName(other.description), withoutName(definition.description));
  const named = collection.indexes.get(definition.name)?.definition;
  if (definition.name === '_id_' || isIdentical(definition.key, { _id: 1 })) return false;
  if (named) {
    if (same(named)) return false;
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${definition.name}`,
    );
  }
  const alike = [...collection.indexes.values()].find(
    ({ definition: other }) =>
      isIdentical(other.key, definition.key) && isIdentical(other.partialFilter, definition.partialFilter),
  );
  if (alike) throw new CommandError(85, `Index already exists with a different name: ${alike.definition.name}`);
  collection.addIndex(definition);
  return true;
};

const withoutName = ({ name: _, ...rest }: Doc): Doc =>
  Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));

const createIndexes = (context: CommandContext): Promise<Doc> => {
  const { command, server, database, transaction, deadline } = context;
  const definitions = docsIn(command, 'indexes').map(indexDefinition);
  if (definitions.length === 0) throw badValue('Must specify at least one index to create');
  const name = collectionName(context);
  return unblocked(deadline, () => {
    const existed = server.catalog.find(database, name, transaction) !== undefined;
    if (transaction && existed)
      throw new CommandError(263, 'Cannot create new indexes on existing collection in a multi-document transaction.');
    const collection = server.catalog.need(database, name, transaction);
    collection.refuseWriters();
    const before = collection.indexes.size;
    const added = definitions.filter((definition) => addIndex(collection, definition));
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.size,
      createdCollectionAutomatically: !existed,
      ...(added.length === 0 && { note: 'all indexes already exist' }),
    };
  });
};

const dropIndexes = (context: CommandContext): Promise<Doc> => {
  const { index } = context.command;
  return unblocked(context.deadline, () => {
    const collection = existingCollection(context);
    collection.refuseWriters();
    const before = collection.indexes.size;
    for (const wanted of isArray(index) ? index : [index]) dropOne(collection, wanted);
    return { nIndexesWas: before };
  });
};

const dropOne = (collection: Collection, wanted: unknown): void => {
  if (wanted === '*') {
    for (const name of collection.indexes.keys()) if (name !== '_id_') collection.indexes.delete(name);
    return;
  }
  const found = [...collection.indexes.values()].find(
    ({ definition }) => definition.name === wanted || (isDoc(wanted) && isIdentical(definition.key, wanted)),
  );
  if (!found)
    throw new CommandError(
      27,
      `index not found with name [${isDoc(wanted) ? JSON.stringify(wanted) : String(wanted)}]`,
    );
  if (found.definition.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
  collection.indexes.delete(found.definition.name);
};

const listIndexes = (context: CommandContext): Doc => {
  const collection = existingCollection(context);
  const descriptions = [...collection.indexes.values()].map(({ definition }) => definition.description);
  return context.server.cursors.open(
    `${context.database}.${collectionName(context)}`,
    descriptions,
    batchOf(context.command),
  );
};

export const indexCommands: CommandTable = {
  createIndexes: { run: createIndexes, fields: ['indexes', 'commitQuorum'], inTransaction: true },
  dropIndexes: { run: dropIndexes, fields: ['index'] },
  listIndexes: { run: listIndexes, fields: ['cursor'] },
};
