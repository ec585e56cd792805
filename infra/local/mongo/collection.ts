import { CommandError } from './errors.ts';
import { createIndex, type Index, type IndexSpec } from './index.ts';
import { violationOf } from './validator.ts';
import { type Doc, keyOf, shown } from './values.ts';

/** One document's step: what it was and what it became; undefined stands for no document. */
export type Change = { collection: Collection; key: string; before: Doc | undefined; after: Doc | undefined };

export type Collection = ReturnType<typeof createCollection>;

/** The documents of one collection with their indexes; every change is noted in the journal that it is given. */
export const createCollection = (namespace: string) => {
  const docs = new Map<string, Doc>();
  const indexes = new Map<string, Index>();
  let validator: Doc | undefined;
  indexes.set('_id_', createIndex(namespace, { name: '_id_', key: { _id: 1 }, unique: true }));

  const collection = {
    namespace,
    docs,
    indexes,
    get validator(): Doc | undefined {
      return validator;
    },
    setValidator(next: Doc | undefined): void {
      validator = next && Object.keys(next).length > 0 ? next : undefined;
    },

    get: (key: string): Doc | undefined => docs.get(key),

    /** Puts a document in the place of another one, or of none. @throws CommandError for a taken key or a bad shape. */
    replace(before: Doc | undefined, after: Doc, journal: Change[]): void {
      const violation = validator && violationOf(after, validator);
      if (violation)
        throw new CommandError(121, 'Document failed validation', {
          errInfo: { failingDocumentId: after._id, details: violation },
        });
      const key = keyOf(after._id);
      if (!before && docs.has(key)) throw duplicateId(namespace, after._id);
      for (const index of indexes.values()) index.refuseDuplicate(after);
      collection.put(key, after);
      journal.push({ collection, key, before, after });
    },

    remove(doc: Doc, journal: Change[]): void {
      const key = keyOf(doc._id);
      collection.put(key, undefined);
      journal.push({ collection, key, before: doc, after: undefined });
    },

    /** Makes the document under a key be this one, without a question asked. */
    put(key: string, after: Doc | undefined): void {
      const before = docs.get(key);
      for (const index of indexes.values()) {
        if (before) index.remove(before);
        if (after) index.add(after);
      }
      if (after) docs.set(key, after);
      else docs.delete(key);
    },

    addIndex(spec: IndexSpec): void {
      const index = createIndex(namespace, spec);
      for (const doc of docs.values()) {
        index.refuseDuplicate(doc);
        index.add(doc);
      }
      indexes.set(spec.name, index);
    },
  };
  return collection;
};

/** Takes changes back, the last one first. */
export const undo = (journal: readonly Change[]): void => {
  for (const { collection, key, before } of journal.toReversed()) collection.put(key, before);
};

const duplicateId = (namespace: string, id: unknown) =>
  new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: _id_ dup key: { _id: ${shown(id)} }`,
    { keyPattern: { _id: 1 }, keyValue: { _id: id } },
  );
