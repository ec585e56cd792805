import { CommandError } from './errors.ts';
import type { Doc } from './values/types.ts';

/** Refuses fields that a command, one of its parts or a stage does not know. */
export const refuseUnknown = (doc: Doc, known: readonly string[], what: string): void => {
  for (const name of Object.keys(doc)) {
    if (!known.includes(name)) throw new CommandError(40415, `BSON field '${what}.${name}' is an unknown field.`);
  }
};
