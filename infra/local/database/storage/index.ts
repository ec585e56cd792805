import { CommandError } from '../errors.ts';
import { type Doc, fieldOf } from '../values/types.ts';
import { BlockList } from './block-list.ts';
import type { IndexDefinition } from './index-definition.ts';
import { keysOfDocument, tupleKey } from './index-keys.ts';
import type { StoredRecord } from './record.ts';

export type Index = {
  readonly definition: IndexDefinition;
  readonly entries: BlockList<StoredRecord>;
  /** The fields in which some document has an array; such a field cannot provide a sort order. */
  readonly arrayFields: ReadonlySet<number>;
  /** The keys of a document. */
  keysOf(doc: Doc): ReadonlySet<string>;
  /** Moves a record from the keys of its previous versions to those of its new ones. */
  update(record: StoredRecord, before: readonly Doc[], after: readonly Doc[]): void;
  duplicateKey(doc: Doc, key: string): CommandError;
};

/** The number of versions whose keys are cached: a version's keys are needed when it is written, committed and replaced. */
const recentLimit = 1_000;

const none: ReadonlySet<string> = new Set();

/** The keys of documents in an index. Fields that hold an array are added to `arrayFields`. */
const keysIn = ({ fields, isSparse, isIncluded }: IndexDefinition, arrayFields: Set<number>) => {
  const recent = new Map<Doc, ReadonlySet<string>>();
  const computeKeys = (doc: Doc): ReadonlySet<string> => {
    if (isIncluded && !isIncluded(doc)) return none;
    const { tuples, arrayFields: withArrays, isPresent } = keysOfDocument(doc, fields);
    if (isSparse && !isPresent) return none;
    for (const field of withArrays) arrayFields.add(field);
    return new Set(tuples.map((values) => tupleKey(values, fields)));
  };
  return (doc: Doc): ReadonlySet<string> => {
    const known = recent.get(doc);
    if (known) return known;
    const keys = computeKeys(doc);
    if (recent.size >= recentLimit) recent.clear();
    recent.set(doc, keys);
    return keys;
  };
};

export const createIndex = (definition: IndexDefinition, namespace: string): Index => {
  const deciding = decidingFields(definition);
  const entries = new BlockList<StoredRecord>();
  const arrayFields = new Set<number>();
  const keysOf = keysIn(definition, arrayFields);
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
      const [first] = before;
      if (first && after.length > 0 && [...before, ...after].every((doc) => areSame(deciding, first, doc))) return;
      const [old, fresh] = [allKeys(before), allKeys(after)];
      for (const key of old) if (!fresh.has(key)) entries.remove(key, record.sequence);
      for (const key of fresh) if (!old.has(key)) entries.add(key, record.sequence, record);
    },
    duplicateKey: (doc, key) => duplicateKeyError(definition, namespace, doc, key),
  };
};

const duplicateKeyError = (
  { key: keyPattern, name, fields }: IndexDefinition,
  namespace: string,
  doc: Doc,
  key: string,
): CommandError => {
  const values = keysOfDocument(doc, fields).tuples.find((tuple) => tupleKey(tuple, fields) === key) ?? [];
  const keyValue = Object.fromEntries(fields.map(({ name }, at) => [name, values[at] ?? null]));
  const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${name} dup key: { ${shown.join(', ')} }`,
    { extra: { keyPattern, keyValue } },
  );
};

/** The top-level fields that determine a document's keys; null if any may. */
const decidingFields = ({ fields, partialFilter = {} }: IndexDefinition): readonly string[] | null => {
  const asked = Object.keys(partialFilter);
  if (asked.some((name) => name.startsWith('$'))) return null;
  return [...fields.map(({ name }) => name), ...asked].map((name) => name.split('.')[0] ?? name);
};

/** Whether two versions share these values: an update keeps the objects that it does not change. */
const areSame = (names: readonly string[] | null, one: Doc, other: Doc): boolean =>
  one === other || (names?.every((name) => fieldOf(one, name) === fieldOf(other, name)) ?? false);
