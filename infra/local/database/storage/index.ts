import { CommandError } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import { BlockList } from './block-list.ts';
import type { IndexDefinition } from './index-definition.ts';
import { keysOfDocument, tupleKey } from './index-keys.ts';
import type { StoredRecord } from './record.ts';

export type Index = {
  readonly definition: IndexDefinition;
  readonly entries: BlockList<StoredRecord>;
  /** The fields that some document fills with an array; such a field gives no order. */
  readonly arrayFields: ReadonlySet<number>;
  /** The keys under which a document stands. */
  keysOf(doc: Doc): ReadonlySet<string>;
  /** Moves a record from the keys of some versions to those of others. */
  update(record: StoredRecord, before: readonly Doc[], after: readonly Doc[]): void;
  duplicateKey(doc: Doc, key: string): CommandError;
};

export const createIndex = (definition: IndexDefinition, namespace: string): Index => {
  const { fields, isSparse, isIncluded } = definition;
  const entries = new BlockList<StoredRecord>();
  const arrayFields = new Set<number>();
  const none: ReadonlySet<string> = new Set();

  const keysOf = (doc: Doc): ReadonlySet<string> => {
    if (isIncluded && !isIncluded(doc)) return none;
    const { tuples, arrayFields: withArrays, isPresent } = keysOfDocument(doc, fields);
    if (isSparse && !isPresent) return none;
    for (const field of withArrays) arrayFields.add(field);
    return new Set(tuples.map((values) => tupleKey(values, fields)));
  };

  const allKeys = (docs: readonly Doc[]): ReadonlySet<string> => {
    const [first, ...others] = docs;
    if (!first) return none;
    return others.length === 0 ? keysOf(first) : new Set(docs.flatMap((doc) => [...keysOf(doc)]));
  };

  return {
    definition,
    entries,
    arrayFields,
    keysOf,

    update(record, before, after) {
      const [old, fresh] = [allKeys(before), allKeys(after)];
      for (const key of old) if (!fresh.has(key)) entries.remove(key, record.sequence);
      for (const key of fresh) if (!old.has(key)) entries.add(key, record.sequence, record);
    },

    duplicateKey(doc, key) {
      const values = keysOfDocument(doc, fields).tuples.find((tuple) => tupleKey(tuple, fields) === key) ?? [];
      const keyValue = Object.fromEntries(fields.map(({ name }, at) => [name, values[at] ?? null]));
      const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
      return new CommandError(
        11000,
        `E11000 duplicate key error collection: ${namespace} index: ${definition.name} dup key: { ${shown.join(', ')} }`,
        { extra: { keyPattern: definition.key, keyValue } },
      );
    },
  };
};
