import { writeConflict } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import type { Index } from './index.ts';
import { type StoredRecord, type Transaction, visibleTo } from './record.ts';
import { BlockedByTransaction } from './transaction.ts';

/** Rejects a write to a record written by another transaction, or changed since the snapshot. */
export const refuseConflict = ({ pending, committed }: StoredRecord, transaction: Transaction | undefined): void => {
  if (pending && pending.transaction !== transaction)
    throw transaction ? writeConflict() : new BlockedByTransaction(pending.transaction);
  if (transaction && committed.at > transaction.snapshot) throw writeConflict();
};

/** A document to store, and the record that it replaces, if any. */
type Candidate = { readonly doc: Doc; readonly record: StoredRecord | undefined };

/** Rejects a document whose key in a unique index belongs to another document. */
export const refuseDuplicate = (
  index: Index,
  { doc, record }: Candidate,
  transaction: Transaction | undefined,
): void => {
  if (!index.definition.isUnique) return;
  for (const key of index.keysOf(doc)) {
    for (const { value: other } of index.entries.between(key, `${key}\u0000`)) {
      if (other !== record) refuseSameKey(index, key, doc, other, transaction);
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
  if (isForeign && (holds(pending.doc) || holds(committed.doc)))
    throw transaction ? writeConflict() : new BlockedByTransaction(pending.transaction);
  if (holds(pending ? pending.doc : committed.doc)) {
    const isUnseen = transaction && !pending && committed.at > transaction.snapshot;
    throw isUnseen ? writeConflict() : index.duplicateKey(doc, key);
  }
  if (transaction && !pending && holds(visibleTo(other, transaction))) throw writeConflict();
};
