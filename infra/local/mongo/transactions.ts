import { type Change, type Collection, undo } from './collection.ts';
import { noSuchTransaction, writeConflict } from './errors.ts';

/** MongoDB ends a transaction that its client left behind after this long. */
const lifetimeMs = 60_000;

type Dirty = { collection: Collection; key: string; before: Change['before']; after: Change['after'] };

type Open = { txnNumber: unknown; startedAt: number; owner: unknown; dirty: Map<string, Dirty> };

/** What a driver says of the session that a command belongs to. */
export type SessionInfo = { id: string; txnNumber: unknown; start: boolean };

/**
 * Transactions that see their own writes at once while everybody else sees none of them before the commit. Between its
 * commands a transaction's writes are kept aside; for each of them they are put in place and taken out again, which is
 * right since only one command runs at a time. Reads in a transaction see what is committed when they run. A write to a
 * document that somebody else wrote since is a conflict, found at the write or at the commit.
 */
export const createTransactions = (now: () => number) => {
  const open = new Map<string, Open>();
  const ends: (() => void)[] = [];
  const wake = (): void => {
    for (const resolve of ends.splice(0)) resolve();
  };
  const nameOf = ({ collection, key }: Pick<Change, 'collection' | 'key'>): string => `${collection.namespace}/${key}`;

  const expire = (): void => {
    for (const [id, { startedAt }] of open) if (now() - startedAt > lifetimeMs) end(id);
  };
  const end = (id: string): void => {
    open.delete(id);
    wake();
  };
  const of = ({ id, txnNumber }: SessionInfo): Open => {
    const transaction = open.get(id);
    if (transaction?.txnNumber !== txnNumber || !transaction) throw noSuchTransaction(txnNumber);
    return transaction;
  };
  const isWrittenByOther = (id: string | undefined, change: Change): boolean =>
    [...open].some(([other, { dirty }]) => other !== id && dirty.has(nameOf(change)));
  const isUntouched = ({ collection, key, before }: Dirty): boolean => collection.get(key) === before;

  return {
    /** Runs a command of a transaction. */
    run<T>(session: SessionInfo, owner: unknown, command: (journal: Change[]) => T): T {
      expire();
      if (session.start)
        open.set(session.id, { txnNumber: session.txnNumber, startedAt: now(), owner, dirty: new Map() });
      const { dirty } = of(session);
      const inPlace: Change[] = [];
      const journal: Change[] = [];
      try {
        for (const change of dirty.values()) {
          if (!isUntouched(change)) throw writeConflict();
          change.collection.put(change.key, change.after);
          inPlace.push(change);
        }
        const result = command(journal);
        if (journal.some((change) => isWrittenByOther(session.id, change))) throw writeConflict();
        for (const change of journal) {
          const earlier = dirty.get(nameOf(change));
          dirty.set(nameOf(change), { ...change, before: earlier ? earlier.before : change.before });
        }
        return result;
      } catch (error) {
        end(session.id); // as at MongoDB, any error ends it
        throw error;
      } finally {
        undo([...inPlace, ...journal]);
      }
    },

    /** @throws CommandError 112 if another write came in between. */
    commit(session: SessionInfo): void {
      expire();
      const { dirty } = of(session);
      end(session.id);
      const done: Change[] = [];
      try {
        for (const change of dirty.values()) {
          if (!isUntouched(change)) throw writeConflict();
          if (change.after) for (const index of change.collection.indexes.values()) index.refuseDuplicate(change.after);
          change.collection.put(change.key, change.after);
          done.push(change);
        }
      } catch {
        undo(done);
        throw writeConflict();
      }
    },

    abort(session: SessionInfo): void {
      of(session);
      end(session.id);
    },

    /** Ends what a connection left open. */
    abandon(owner: unknown): void {
      for (const [id, transaction] of open) if (transaction.owner === owner) end(id);
    },

    /** True if a write outside of any transaction must wait, since an open one wrote the same document. */
    blocks: (journal: readonly Change[]): boolean => {
      expire();
      return journal.some((change) => isWrittenByOther(undefined, change));
    },

    /** Resolves when an open transaction ends. */
    nextEnd: (): Promise<void> => new Promise((resolve) => ends.push(resolve)),
  };
};

export type Transactions = ReturnType<typeof createTransactions>;
