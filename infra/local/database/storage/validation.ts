import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import type { Doc } from '../values/types.ts';

/** Decides which documents a collection accepts. */
export type Validation = { readonly validator: Doc; refuseInvalid(doc: Doc): void };

/** An empty validator accepts everything. */
export const validationOf = (validator: Doc): Validation | undefined => {
  if (Object.keys(validator).length === 0) return undefined;
  const isValid = compileFilter(validator, { now: new Date(0) });
  return {
    validator,
    refuseInvalid: (doc) => {
      if (isValid(doc)) return;
      throw new CommandError(121, 'Document failed validation', { extra: { errInfo: { failingDocumentId: doc._id } } });
    },
  };
};
