import type { Doc } from '../values/types.ts';

/** One committed version of a document; without a document before insertion and after deletion. */
export type Version = { readonly at: number; readonly doc: Doc | undefined };

/** A document with its versions. Documents are never modified in place, so versions can be returned without a copy. */
export type StoredRecord = {
  /** The key of its `_id`. */
  readonly id: string;
  /** Position in natural order. */
  readonly sequence: number;
  /** The latest committed version. */
  committed: Version;
  /** Older committed versions that open transactions may still see, newest first. */
  older: Version[];
  /** Uncommitted write of an open transaction. */
  pending: { readonly transaction: Transaction; readonly doc: Doc | undefined } | undefined;
};

/** What a collection does with records that a transaction has written. */
export type Participant = {
  commitPending(record: StoredRecord, at: number): void;
  dropPending(record: StoredRecord): void;
  /** Drops versions that no open transaction sees; returns true if none are left. */
  forgetHistory(): boolean;
};

/** An open transaction: it sees everything committed up to its snapshot, and its own writes. */
export type Transaction = {
  readonly snapshot: number;
  readonly written: Map<Participant, Set<StoredRecord>>;
  /** What an abort undoes besides writes, such as the creation of a collection. */
  readonly undo: (() => void)[];
  /** Settles when it is committed or aborted. */
  readonly ended: Promise<void>;
};

/** A committed change of a collection: creation or validator, an index, a document with its position, or a drop. */
export type Change =
  | { readonly kind: 'collection'; readonly namespace: string; readonly validator: Doc }
  | { readonly kind: 'index'; readonly namespace: string; readonly description: Doc }
  | { readonly kind: 'index-drop'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'document'; readonly namespace: string; readonly sequence: number; readonly doc: Doc | undefined }
  | { readonly kind: 'drop'; readonly namespace: string };

/** The document as seen by a transaction, or outside of transactions. */
export const visibleTo = (record: StoredRecord, transaction: Transaction | undefined): Doc | undefined => {
  if (!transaction) return record.committed.doc;
  if (record.pending?.transaction === transaction) return record.pending.doc;
  if (record.committed.at <= transaction.snapshot) return record.committed.doc;
  return record.older.find(({ at }) => at <= transaction.snapshot)?.doc;
};

/** All visible versions; the indexes contain the keys of each. */
export const liveDocs = ({ committed, older, pending }: StoredRecord): Doc[] => {
  const docs = committed.doc ? [committed.doc] : [];
  if (pending?.doc) docs.push(pending.doc);
  for (const { doc } of older) if (doc) docs.push(doc);
  return docs;
};

/** Number of older versions that snapshots of this age or newer may see. */
export const neededVersions = ({ committed, older }: StoredRecord, oldest: number): number => {
  if (committed.at <= oldest) return 0;
  const seen = older.findIndex(({ at }) => at <= oldest);
  return seen < 0 ? older.length : seen + 1;
};
