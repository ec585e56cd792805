import { BSON } from 'bson';
import { CommandError, writeConflict } from '../errors.ts';
import { keyOf } from '../values/key.ts';
import { type Doc, isArray } from '../values/types.ts';
import { createIndex, type Index } from './index.ts';
import { type IndexDefinition, indexDefinition } from './index-definition.ts';
import { liveDocs, type StoredRecord, type Transaction, visibleTo } from './record.ts';
import { BlockedByTransaction, type TransactionLog } from './transaction.ts';
import type { Validation } from './validation.ts';

/** How many of a record's older states a snapshot of this age, or a later one, may see. */
const neededVersions = ({ committed, older }: StoredRecord, oldest: number): number => {
  if (committed.at <= oldest) return 0;
  const seen = older.findIndex(({ at }) => at <= oldest);
  return seen < 0 ? older.length : seen + 1;
};

const maxDocumentBytes = 16 * 1024 * 1024;

/** MongoDB does not call it unique where it describes it. */
const idIndex: IndexDefinition = { ...indexDefinition({ key: { _id: 1 }, name: '_id_' }), isUnique: true };

/** The documents of one collection with their indexes, under the rules of transactions. */
export const createCollection = (namespace: string, log: TransactionLog) => {
  const records = new Map<string, StoredRecord>();
  const indexes = new Map<string, Index>([['_id_', createIndex(idIndex)]]);
  /** Records of which open transactions may see older states. */
  const withHistory = new Set<StoredRecord>();
  let lastSequence = 0;
  let validation: Validation | undefined;

  /** Changes a record and moves it to where its states now stand in the indexes. */
  const change = (record: StoredRecord, apply: () => void): void => {
    const before = liveDocs(record);
    apply();
    const after = liveDocs(record);
    for (const index of indexes.values()) index.update(record, before, after);
    if (after.length === 0 && !record.pending) records.delete(record.id);
  };

  const commit = (record: StoredRecord, doc: Doc | undefined, at: number): void => {
    const replaced = record.committed;
    if (replaced.doc && log.oldestSnapshot() < at) {
      record.older.unshift(replaced);
      withHistory.add(record);
      log.keepHistoryOf(collection);
    }
    record.committed = { at, doc };
    log.onChange?.({ kind: 'document', namespace, sequence: record.sequence, doc });
  };

  /** Refuses a write to what another transaction has written, or to what has changed since the snapshot. */
  const refuseConflict = (record: StoredRecord, transaction: Transaction | undefined): void => {
    const { pending, committed } = record;
    if (pending && pending.transaction !== transaction) {
      throw transaction ? writeConflict() : new BlockedByTransaction(pending.transaction);
    }
    if (transaction && committed.at > transaction.snapshot) throw writeConflict();
  };

  const refuseDuplicate = (record: StoredRecord | undefined, doc: Doc, transaction: Transaction | undefined): void => {
    for (const index of indexes.values()) {
      if (!index.definition.isUnique) continue;
      for (const key of index.keysOf(doc)) {
        for (const { value: other } of index.entries.between(key, `${key}\u0000`)) {
          if (other !== record) refuseSameKey(index, key, doc, other, transaction);
        }
      }
    }
  };

  const refuseSameKey = (
    index: Index,
    key: string,
    doc: Doc,
    other: StoredRecord,
    transaction: Transaction | undefined,
  ): void => {
    const holds = (state: Doc | undefined): boolean => state !== undefined && index.keysOf(state).has(key);
    const { pending, committed } = other;
    const isForeign = pending !== undefined && pending.transaction !== transaction;
    if (isForeign && (holds(pending.doc) || holds(committed.doc))) {
      throw transaction ? writeConflict() : new BlockedByTransaction(pending.transaction);
    }
    const current = pending ? pending.doc : committed.doc;
    if (holds(current)) {
      const isUnseen = transaction && !pending && committed.at > transaction.snapshot;
      throw isUnseen ? writeConflict() : index.duplicateKey(namespace, doc, key);
    }
    if (transaction && !pending && holds(visibleTo(other, transaction))) throw writeConflict();
  };

  const write = (record: StoredRecord, doc: Doc | undefined, transaction: Transaction | undefined): void => {
    change(record, () => {
      if (!transaction) return commit(record, doc, log.nextCommit());
      record.pending = { transaction, doc };
      const written = transaction.written.get(collection) ?? new Set();
      transaction.written.set(collection, written.add(record));
    });
  };

  const recordAt = (id: string, sequence: number): StoredRecord => {
    const record = { id, sequence, committed: { at: 0, doc: undefined }, older: [], pending: undefined };
    records.set(id, record);
    lastSequence = sequence;
    return record;
  };

  const refuseUnfit = (doc: Doc): void => {
    if (BSON.calculateObjectSize(doc) > maxDocumentBytes) {
      throw new CommandError(10334, `BSONObj size is invalid. Size must be between 0 and ${maxDocumentBytes}`);
    }
  };

  const collection = {
    indexes,

    get validation() {
      return validation;
    },

    set validation(next: Validation | undefined) {
      validation = next;
      log.onChange?.({ kind: 'collection', namespace, validator: next?.validator ?? {} });
    },

    get size() {
      return records.size;
    },

    /** Every document in the natural order. */
    *scan(transaction?: Transaction): Generator<[StoredRecord, Doc]> {
      for (const record of records.values()) {
        const doc = visibleTo(record, transaction);
        if (doc) yield [record, doc];
      }
    },

    /** Stores a document that has its `_id`. */
    insert(doc: Doc, transaction?: Transaction): void {
      if (isArray(doc._id)) throw new CommandError(53, "The '_id' value cannot be of type array");
      refuseUnfit(doc);
      validation?.refuseInvalid(doc);
      const id = keyOf(doc._id);
      const existing = records.get(id);
      refuseDuplicate(undefined, doc, transaction);
      if (existing) refuseConflict(existing, transaction);
      write(existing ?? recordAt(id, lastSequence + 1), doc, transaction);
    },

    /** Puts back a document that was stored before, at its place in the natural order. They come in that order. */
    restore: (doc: Doc, sequence: number): void => write(recordAt(keyOf(doc._id), sequence), doc, undefined),

    /** Puts a document in the place of another. */
    replace(record: StoredRecord, doc: Doc, transaction?: Transaction): void {
      refuseConflict(record, transaction);
      refuseUnfit(doc);
      validation?.refuseInvalid(doc);
      refuseDuplicate(record, doc, transaction);
      write(record, doc, transaction);
    },

    remove(record: StoredRecord, transaction?: Transaction): void {
      refuseConflict(record, transaction);
      write(record, undefined, transaction);
    },

    commitPending(record: StoredRecord, at: number): void {
      change(record, () => {
        commit(record, record.pending?.doc, at);
        record.pending = undefined;
      });
    },

    dropPending(record: StoredRecord): void {
      change(record, () => {
        record.pending = undefined;
      });
    },

    /** Lets go of states that no open transaction sees; true if nothing is kept any more. */
    forgetHistory(): boolean {
      const oldest = log.oldestSnapshot();
      for (const record of withHistory) {
        change(record, () => {
          record.older.length = neededVersions(record, oldest);
        });
        if (record.older.length === 0) withHistory.delete(record);
      }
      return withHistory.size === 0;
    },

    /** Fails while an open transaction has written here, as what changes the collection as a whole must. */
    refuseWriters(): void {
      const [writer] = log.writersOf(collection);
      if (writer) throw new BlockedByTransaction(writer);
    },

    /** Builds an index over what is there; refused if it is to be unique and the documents are not. */
    addIndex(definition: IndexDefinition): void {
      const index = createIndex(definition);
      const taken = new Set<string>();
      for (const record of records.values()) {
        const { doc } = record.committed;
        for (const key of definition.isUnique && doc ? index.keysOf(doc) : []) {
          if (doc && taken.has(key)) throw index.duplicateKey(namespace, doc, key);
          taken.add(key);
        }
        index.update(record, [], liveDocs(record));
      }
      indexes.set(definition.name, index);
      log.onChange?.({ kind: 'index', namespace, description: definition.description });
    },
  };
  return collection;
};

export type Collection = ReturnType<typeof createCollection>;
