import { notSupported } from '../errors.ts';
import { type Doc, isNullish } from '../values/types.ts';

/** Fields that every command may have. Where they ask for more than one server in memory can give, that is no less. */
const commonFields = [
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
];

/** Refuses what a command asks for and this server does not know. */
export const refuseFields = (name: string, command: Doc, fields: readonly string[]): void =>
  refuseUnknown(command, [name, ...commonFields, ...fields], name);

/** Refuses what a part of a command asks for and this server does not know. */
export const refuseUnknown = (doc: Doc, known: readonly string[], what: string): void => {
  for (const [field, value] of Object.entries(doc))
    if (!known.includes(field) && !isNullish(value)) throw notSupported(`the field ${field} of ${what}`);
};
