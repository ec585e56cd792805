import type { Doc } from '../values/types.ts';

/** One committed state of a document; no document before it was stored and after it was deleted. */
export type Version = { readonly at: number; readonly doc: Doc | undefined };

/** A document with its versions. Documents are never changed in place, so a version can be handed out as it is. */
export type StoredRecord = {
  /** The key of its `_id`. */
  readonly id: string;
  /** Its place in the natural order. */
  readonly sequence: number;
  /** What is committed, and with which commit. */
  committed: Version;
  /** Committed states that a transaction still open may see, the newest first. */
  older: Version[];
  /** What an open transaction has written. */
  pending: { readonly transaction: Transaction; readonly doc: Doc | undefined } | undefined;
};

/** What a collection does with records that a transaction has written. */
export type Participant = {
  commitPending(record: StoredRecord, at: number): void;
  dropPending(record: StoredRecord): void;
  /** Lets go of states that no open transaction sees; true if nothing is kept any more. */
  forgetHistory(): boolean;
};

/** An open transaction: it sees what was committed up to its snapshot, and what it has written itself. */
export type Transaction = {
  readonly snapshot: number;
  readonly written: Map<Participant, Set<StoredRecord>>;
  /** What an abort takes back beside what was written, such as the making of a collection. */
  readonly undo: (() => void)[];
  /** Settles when it is committed or aborted. */
  readonly ended: Promise<void>;
};

/** What was committed to a collection: its making or its validator, an index, a document at its place, or its end. */
export type Change =
  | { readonly kind: 'collection'; readonly namespace: string; readonly validator: Doc }
  | { readonly kind: 'index'; readonly namespace: string; readonly description: Doc }
  | { readonly kind: 'document'; readonly namespace: string; readonly sequence: number; readonly doc: Doc | undefined }
  | { readonly kind: 'drop'; readonly namespace: string };

/** The document as a transaction, or somebody outside of all, sees it. */
export const visibleTo = (record: StoredRecord, transaction: Transaction | undefined): Doc | undefined => {
  if (!transaction) return record.committed.doc;
  if (record.pending?.transaction === transaction) return record.pending.doc;
  if (record.committed.at <= transaction.snapshot) return record.committed.doc;
  return record.older.find(({ at }) => at <= transaction.snapshot)?.doc;
};

/** Every state that anybody may see; the indexes hold the record under the keys of all of them. */
export const liveDocs = ({ committed, older, pending }: StoredRecord): Doc[] => {
  const docs = committed.doc ? [committed.doc] : [];
  if (pending?.doc) docs.push(pending.doc);
  for (const { doc } of older) if (doc) docs.push(doc);
  return docs;
};

/** How many of a record's older states a snapshot of this age, or a later one, may see. */
export const neededVersions = ({ committed, older }: StoredRecord, oldest: number): number => {
  if (committed.at <= oldest) return 0;
  const seen = older.findIndex(({ at }) => at <= oldest);
  return seen < 0 ? older.length : seen + 1;
};
