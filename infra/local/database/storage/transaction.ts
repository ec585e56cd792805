import type { Change, Participant, StoredRecord, Transaction } from './record.ts';

/** A write outside of transactions met what an open transaction has written; it can go on when that one has ended. */
export class BlockedByTransaction extends Error {
  readonly transaction: Transaction;

  constructor(transaction: Transaction) {
    super('the document is being written by an open transaction');
    this.name = 'BlockedByTransaction';
    this.transaction = transaction;
  }
}

/** Numbers the commits of one server and knows its open transactions. */
export const createTransactionLog = () => {
  let lastCommit = 0;
  const open = new Map<Transaction, () => void>();
  /** Collections that keep older states for open transactions. */
  const withHistory = new Set<Participant>();

  const end = (
    transaction: Transaction,
    settle: (participant: Participant, record: StoredRecord) => void,
    undo: readonly (() => void)[],
  ): void => {
    const settled = open.get(transaction);
    if (!settled) return;
    open.delete(transaction);
    for (const [collection, records] of transaction.written) {
      for (const record of records) settle(collection, record);
    }
    for (const step of undo) step();
    for (const collection of withHistory) if (collection.forgetHistory()) withHistory.delete(collection);
    settled();
  };

  return {
    /** Is told of every change that is committed, in their order. */
    onChange: undefined as ((change: Change) => void) | undefined,

    begin(): Transaction {
      const { promise, resolve } = Promise.withResolvers<void>();
      const transaction = { snapshot: lastCommit, written: new Map(), undo: [], ended: promise };
      open.set(transaction, resolve);
      return transaction;
    },

    /** Makes all of a transaction's writes visible at once. */
    commit(transaction: Transaction): void {
      const at = this.nextCommit();
      end(transaction, (collection, record) => collection.commitPending(record, at), []);
    },

    /** Takes all of a transaction's writes back. */
    abort(transaction: Transaction): void {
      end(transaction, (collection, record) => collection.dropPending(record), transaction.undo);
    },

    nextCommit(): number {
      lastCommit += 1;
      return lastCommit;
    },

    keepHistoryOf: (collection: Participant): void => {
      withHistory.add(collection);
    },

    /** No open transaction sees what was replaced at or before this commit. */
    oldestSnapshot(): number {
      let oldest = Number.POSITIVE_INFINITY;
      for (const { snapshot } of open.keys()) oldest = Math.min(oldest, snapshot);
      return oldest;
    },

    /** The open transactions that have written to a collection. */
    writersOf: (collection: Participant): Transaction[] =>
      [...open.keys()].filter(({ written }) => written.has(collection)),
  };
};

export type TransactionLog = ReturnType<typeof createTransactionLog>;
