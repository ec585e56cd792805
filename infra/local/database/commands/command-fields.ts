import { notSupported } from '../errors.ts';
import { type Doc, isNullish } from '../values/types.ts';

/** Fields that every command may have. A single in-memory server always satisfies the guarantees that they request. */
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

/** Rejects unsupported fields of a command. */
export const refuseFields = (name: string, command: Doc, fields: readonly string[]): void =>
  refuseUnknown(command, [name, ...commonFields, ...fields], name);

/** Rejects unsupported fields of a part of a command. */
export const refuseUnknown = (doc: Doc, known: readonly string[], what: string): void => {
  for (const [field, value] of Object.entries(doc))
    if (!known.includes(field) && !isNullish(value)) throw notSupported(`the field ${field} of ${what}`);
};
