import { CommandError, notSupported } from '../errors.ts';
import { refuseUnknown } from '../unknown-fields.ts';
import { type Doc, isNullish } from '../values/types.ts';
import { docIn } from './arguments.ts';
import type { CommandSpec } from './context.ts';
import { refuseCollation } from './scope.ts';

/** The commands of MongoDB's stable API that are no control of sessions. */
const stableCommands = new Set([
  ...['aggregate', 'collMod', 'count', 'create', 'createIndexes', 'delete', 'drop', 'dropDatabase', 'dropIndexes'],
  ...['explain', 'find', 'findAndModify', 'getMore', 'hello', 'insert', 'killCursors', 'listCollections'],
  ...['listDatabases', 'listIndexes', 'ping', 'update'],
]);

/** Fields that every command may have. Where they ask for more than one server in memory can give, that is no less. */
const commonFields = new Set([
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  '$queryOptions',
]);

/** Refuses what a command asks for and does not know, or what this server cannot give. */
export const refuseFields = (name: string, command: Doc, { fields, unsupported = [] }: CommandSpec): void => {
  for (const [field, value] of Object.entries(command)) {
    if (field === name || commonFields.has(field) || fields.includes(field)) continue;
    if (!unsupported.includes(field))
      throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
    if (!isNullish(value) && value !== false) throw notSupported(`the option ${field} of ${name}`);
  }
  refuseCollation(command);
  refuseReadConcern(docIn(command, 'readConcern'));
  if (!isNullish(command.apiVersion) && command.apiVersion !== '1')
    throw new CommandError(322, "API version must be '1'");
  if (command.apiStrict === true && !stableCommands.has(name))
    throw new CommandError(323, `Provided apiStrict:true, but the command ${name} is not in API Version 1`);
};

/** Every answer is read in one moment, which is what the strictest level asks for. */
const refuseReadConcern = (concern: Doc): void => {
  if (concern.atClusterTime !== undefined) throw notSupported('a read in the past');
  refuseUnknown(concern, ['level', 'afterClusterTime', 'provenance'], 'readConcern');
  if (concern.level !== undefined && !readLevels.includes(String(concern.level)))
    throw new CommandError(
      2,
      `Enumeration value '${concern.level}' for field 'readConcern.level' is not a valid value.`,
    );
};

const readLevels = ['local', 'available', 'majority', 'linearizable', 'snapshot'];
