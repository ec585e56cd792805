import { type Binary, Long } from 'bson';
import { CommandError, noSuchTransaction } from './errors.ts';
import type { Transaction } from './storage/record.ts';
import type { TransactionLog } from './storage/transaction.ts';
import { keyOf } from './values/key.ts';
import { isNumeric, toBigInt } from './values/numbers.ts';
import { type Doc, isDoc } from './values/types.ts';

type SessionTransaction = {
  readonly number: bigint;
  readonly transaction: Transaction;
  readonly connectionId: number;
  readonly openedAt: number;
  state: 'open' | 'committed' | 'aborted';
};

/** A write that was answered, and its answer. */
type AnsweredWrite = { readonly number: bigint; readonly reply: Promise<Doc> };

type Session = { transaction?: SessionTransaction; answered?: AnsweredWrite; lastNumber: bigint; usedAt: number };

const idleMs = 30 * 60_000;

/** A transaction lives no longer than this. */
export const transactionLifetimeMs = 60_000;

export const sessionIdOf = (command: Doc): string | undefined => {
  const { lsid } = command;
  return isDoc(lsid) ? keyOf(lsid.id as Binary) : undefined;
};

export const transactionNumberOf = (command: Doc): bigint | undefined =>
  isNumeric(command.txnNumber) ? toBigInt(command.txnNumber) : undefined;

/** The sessions of all clients: the transaction that each has, and its last retryable write. */
export class Sessions {
  readonly #log: TransactionLog;
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();

  constructor(log: TransactionLog, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  begin(id: string, number: bigint, connectionId: number): SessionTransaction {
    const session = this.#session(id);
    refuseOld(session, number);
    if (session.transaction?.number === number && session.transaction.state !== 'aborted')
      throw new CommandError(117, `Transaction ${number} is already in progress`);
    if (session.transaction) this.#abort(session.transaction);
    const openedAt = this.#now();
    session.transaction = { number, transaction: this.#log.begin(), connectionId, openedAt, state: 'open' };
    return session.transaction;
  }

  /** The transaction that a command says to belong to, if it is open. */
  current(id: string, number: bigint): SessionTransaction {
    const transaction = this.#unaborted(id, number);
    if (transaction.state === 'committed') throw new CommandError(256, `Transaction ${number} has been committed.`);
    return transaction;
  }

  /** Commits; doing it again is acknowledged, as a client may have lost the answer. */
  commit(id: string, number: bigint): void {
    const begun = this.#unaborted(id, number);
    if (begun.state === 'committed') return;
    begun.state = 'committed';
    this.#log.commit(begun.transaction);
  }

  abort(id: string, number: bigint): void {
    this.#abort(this.current(id, number));
  }

  abortIfOpen(id: string): void {
    const current = this.#sessions.get(id)?.transaction;
    if (current) this.#abort(current);
  }

  /**
   * Does a retryable write, unless the same was done already: then its answer is given again. A write that failed as a
   * whole did nothing, and is done again.
   */
  once(id: string, number: bigint, write: () => Promise<Doc>): Promise<Doc> {
    const session = this.#session(id);
    if (session.answered?.number === number) return session.answered.reply;
    refuseOld(session, number);
    const reply = write();
    session.answered = { number, reply };
    reply.catch(() => {
      if (session.answered?.reply === reply) delete session.answered;
    });
    return reply;
  }

  end(id: string): void {
    this.abortIfOpen(id);
    this.#sessions.delete(id);
  }

  /** A connection that is gone takes its open transactions with it. */
  abortOfConnection(connectionId: number): void {
    for (const { transaction } of this.#sessions.values())
      if (transaction?.connectionId === connectionId) this.#abort(transaction);
  }

  /** Ends what has lived too long. */
  sweep(lifetimeMs: number): void {
    for (const [id, { transaction, usedAt }] of this.#sessions) {
      if (transaction && this.#now() - transaction.openedAt >= lifetimeMs) this.#abort(transaction);
      if (this.#now() - usedAt >= idleMs) this.#sessions.delete(id);
    }
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id) ?? { lastNumber: -1n, usedAt: 0 };
    session.usedAt = this.#now();
    this.#sessions.set(id, session);
    return session;
  }

  #abort(current: SessionTransaction): void {
    if (current.state !== 'open') return;
    current.state = 'aborted';
    this.#log.abort(current.transaction);
  }

  #unaborted(id: string, number: bigint): SessionTransaction {
    const { transaction } = this.#session(id);
    if (transaction?.number !== number || transaction.state === 'aborted')
      throw noSuchTransaction(Long.fromBigInt(number));
    return transaction;
  }
}

const refuseOld = (session: Session, number: bigint): void => {
  if (number < session.lastNumber)
    throw new CommandError(225, `Transaction ${number} is older than transaction ${session.lastNumber}`);
  session.lastNumber = number;
};
