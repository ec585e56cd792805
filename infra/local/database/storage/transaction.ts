import type { Change, Participant, StoredRecord, Transaction } from './record.ts';

/** A write outside of transactions is blocked by an open transaction and can continue when that has ended. */
export class BlockedByTransaction extends Error {
  readonly transaction: Transaction;

  constructor(transaction: Transaction) {
    super('the document is being written by an open transaction');
    this.name = 'BlockedByTransaction';
    this.transaction = transaction;
  }
}

/** Numbers the commits of one server and knows its open transactions. */
export class TransactionLog {
  /** Called with every committed change, in commit order. */
  onChange: ((change: Change) => void) | undefined;
  #lastCommit = 0;
  readonly #open = new Map<Transaction, () => void>();
  /** Collections that keep older versions for open transactions. */
  readonly #withHistory = new Set<Participant>();

  begin(): Transaction {
    const { promise, resolve } = Promise.withResolvers<void>();
    const transaction = { snapshot: this.#lastCommit, written: new Map(), undo: [], ended: promise };
    this.#open.set(transaction, resolve);
    return transaction;
  }

  /** Makes all writes of a transaction visible atomically. */
  commit(transaction: Transaction): void {
    const at = this.nextCommit();
    this.#end(transaction, (collection, record) => collection.commitPending(record, at), []);
  }

  /** Rolls back all writes of a transaction. */
  abort(transaction: Transaction): void {
    this.#end(transaction, (collection, record) => collection.dropPending(record), transaction.undo);
  }

  nextCommit(): number {
    this.#lastCommit += 1;
    return this.#lastCommit;
  }

  keepHistoryOf(collection: Participant): void {
    this.#withHistory.add(collection);
  }

  /** No open transaction sees versions replaced at or before this commit. */
  oldestSnapshot(): number {
    let oldest = Number.POSITIVE_INFINITY;
    for (const { snapshot } of this.#open.keys()) oldest = Math.min(oldest, snapshot);
    return oldest;
  }

  /** The open transactions that have written to a collection. */
  writersOf(collection: Participant): Transaction[] {
    return [...this.#open.keys()].filter(({ written }) => written.has(collection));
  }

  #end(
    transaction: Transaction,
    settle: (participant: Participant, record: StoredRecord) => void,
    undo: readonly (() => void)[],
  ): void {
    const settled = this.#open.get(transaction);
    if (!settled) return;
    this.#open.delete(transaction);
    for (const [collection, records] of transaction.written) for (const record of records) settle(collection, record);
    for (const step of undo) step();
    for (const collection of this.#withHistory) if (collection.forgetHistory()) this.#withHistory.delete(collection);
    settled();
  }
}
