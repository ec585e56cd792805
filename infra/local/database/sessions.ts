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

/** A completed write and its reply. */
type AnsweredWrite = { readonly number: bigint; readonly reply: Promise<Doc> };

type Session = { transaction?: SessionTransaction; answered?: AnsweredWrite; lastNumber: bigint; usedAt: number };

const idleMs = 30 * 60_000;

/** Maximum lifetime of a transaction. */
export const transactionLifetimeMs = 60_000;

export const sessionIdOf = (command: Doc): string | undefined => {
  const { lsid } = command;
  return isDoc(lsid) ? keyOf(lsid.id as Binary) : undefined;
};

export const transactionNumberOf = (command: Doc): bigint | undefined =>
  isNumeric(command.txnNumber) ? toBigInt(command.txnNumber) : undefined;

/** The sessions of all clients, each with its transaction and its last retryable write. */
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

  /** The open transaction that a command belongs to. */
  current(id: string, number: bigint): SessionTransaction {
    const transaction = this.#unaborted(id, number);
    if (transaction.state === 'committed') throw new CommandError(256, `Transaction ${number} has been committed.`);
    return transaction;
  }

  /** Commits. Idempotent, as a client may have lost the reply. */
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
   * Executes a retryable write once: a repetition gets the stored reply. A write that failed as a whole had no effect and
   * is executed again.
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

  /** Aborts the open transactions of a closed connection. */
  abortOfConnection(connectionId: number): void {
    for (const { transaction } of this.#sessions.values())
      if (transaction?.connectionId === connectionId) this.#abort(transaction);
  }

  /** Aborts expired transactions and drops idle sessions. */
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
