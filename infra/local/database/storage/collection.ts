import { CommandError } from '../errors.ts';
import { keyOf } from '../values/key.ts';
import { type Doc, isArray } from '../values/types.ts';
import { maxDocumentBytes, sizeOf } from '../wire/bson.ts';
import { refuseConflict, refuseDuplicate } from './conflicts.ts';
import { createIndex, type Index } from './index.ts';
import { type IndexDefinition, indexDefinition } from './index-definition.ts';
import {
  liveDocs,
  neededVersions,
  type Participant,
  type StoredRecord,
  type Transaction,
  visibleTo,
} from './record.ts';
import { BlockedByTransaction, type TransactionLog } from './transaction.ts';
import type { Validation } from './validation.ts';

/** MongoDB does not list it as unique. */
const idIndex: IndexDefinition = { ...indexDefinition({ key: { _id: 1 }, name: '_id_' }), isUnique: true };

/** The documents and indexes of one collection, with transactional reads and writes. */
export class Collection implements Participant {
  readonly indexes = new Map<string, Index>();
  readonly #namespace: string;
  readonly #log: TransactionLog;
  readonly #records = new Map<string, StoredRecord>();
  /** Records whose older versions may be visible to open transactions. */
  readonly #withHistory = new Set<StoredRecord>();
  #lastSequence = 0;
  #validation: Validation | undefined;

  constructor(namespace: string, log: TransactionLog) {
    this.#namespace = namespace;
    this.#log = log;
    this.indexes.set(idIndex.name, createIndex(idIndex, namespace));
  }

  get size(): number {
    return this.#records.size;
  }

  get validation(): Validation | undefined {
    return this.#validation;
  }

  set validation(next: Validation | undefined) {
    this.#validation = next;
    this.#log.onChange?.({ kind: 'collection', namespace: this.#namespace, validator: next?.validator ?? {} });
  }

  /** All documents in natural order. */
  *scan(transaction?: Transaction): Generator<[StoredRecord, Doc]> {
    for (const record of this.#records.values()) {
      const doc = visibleTo(record, transaction);
      if (doc) yield [record, doc];
    }
  }

  /** Inserts a document, which must have an `_id`. */
  insert(doc: Doc, transaction?: Transaction): void {
    if (isArray(doc._id)) throw new CommandError(53, "The '_id' value cannot be of type array");
    const id = keyOf(doc._id);
    const existing = this.#records.get(id);
    this.#refuseUnfit(doc, undefined, transaction);
    if (existing) refuseConflict(existing, transaction);
    this.#write(existing ?? this.#recordAt(id, this.#lastSequence + 1), doc, transaction);
  }

  /** Replaces a document. */
  replace(record: StoredRecord, doc: Doc, transaction?: Transaction): void {
    refuseConflict(record, transaction);
    this.#refuseUnfit(doc, record, transaction);
    this.#write(record, doc, transaction);
  }

  remove(record: StoredRecord, transaction?: Transaction): void {
    refuseConflict(record, transaction);
    this.#write(record, undefined, transaction);
  }

  /** Restores a persisted document at its position. Must be called in natural order. */
  restore(doc: Doc, sequence: number): void {
    this.#write(this.#recordAt(keyOf(doc._id), sequence), doc, undefined);
  }

  commitPending(record: StoredRecord, at: number): void {
    this.#change(record, () => {
      this.#commit(record, record.pending?.doc, at);
      record.pending = undefined;
    });
  }

  dropPending(record: StoredRecord): void {
    this.#change(record, () => {
      record.pending = undefined;
    });
  }

  forgetHistory(): boolean {
    const oldest = this.#log.oldestSnapshot();
    for (const record of this.#withHistory) {
      this.#change(record, () => {
        record.older.length = neededVersions(record, oldest);
      });
      if (record.older.length === 0) this.#withHistory.delete(record);
    }
    return this.#withHistory.size === 0;
  }

  /** Fails while an open transaction has written here; required before changing the collection as a whole. */
  refuseWriters(): void {
    const [writer] = this.#log.writersOf(this);
    if (writer) throw new BlockedByTransaction(writer);
  }

  /** Builds an index over existing documents; fails if it is unique and they contain duplicates. */
  addIndex(definition: IndexDefinition): void {
    const index = createIndex(definition, this.#namespace);
    const taken = new Set<string>();
    for (const record of this.#records.values()) {
      const { doc } = record.committed;
      for (const key of definition.isUnique && doc ? index.keysOf(doc) : []) {
        if (doc && taken.has(key)) throw index.duplicateKey(doc, key);
        taken.add(key);
      }
      index.update(record, [], liveDocs(record));
    }
    this.indexes.set(definition.name, index);
    this.#log.onChange?.({ kind: 'index', namespace: this.#namespace, description: definition.description });
  }

  dropIndex(name: string): void {
    this.indexes.delete(name);
    this.#log.onChange?.({ kind: 'index-drop', namespace: this.#namespace, name });
  }

  #refuseUnfit(doc: Doc, record: StoredRecord | undefined, transaction: Transaction | undefined): void {
    if (sizeOf(doc) > maxDocumentBytes)
      throw new CommandError(10334, `BSONObj size is invalid. Size must be between 0 and ${maxDocumentBytes}`);
    this.#validation?.refuseInvalid(doc);
    for (const index of this.indexes.values()) refuseDuplicate(index, { doc, record }, transaction);
  }

  #recordAt(id: string, sequence: number): StoredRecord {
    const record = { id, sequence, committed: { at: 0, doc: undefined }, older: [], pending: undefined };
    this.#records.set(id, record);
    this.#lastSequence = sequence;
    return record;
  }

  #write(record: StoredRecord, doc: Doc | undefined, transaction: Transaction | undefined): void {
    this.#change(record, () => {
      if (!transaction) return this.#commit(record, doc, this.#log.nextCommit());
      record.pending = { transaction, doc };
      const written = transaction.written.get(this) ?? new Set();
      transaction.written.set(this, written.add(record));
    });
  }

  #commit(record: StoredRecord, doc: Doc | undefined, at: number): void {
    const { committed: replaced, sequence } = record;
    if (replaced.doc && this.#log.oldestSnapshot() < at) {
      record.older.unshift(replaced);
      this.#withHistory.add(record);
      this.#log.keepHistoryOf(this);
    }
    record.committed = { at, doc };
    this.#log.onChange?.({ kind: 'document', namespace: this.#namespace, sequence, doc });
  }

  /** Changes a record and updates its index entries. */
  #change(record: StoredRecord, apply: () => void): void {
    const before = liveDocs(record);
    apply();
    const after = liveDocs(record);
    for (const index of this.indexes.values()) index.update(record, before, after);
    if (after.length === 0 && !record.pending) this.#records.delete(record.id);
  }
}
