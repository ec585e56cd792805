import type { ClientSession, Db, TransactionOptions } from 'mongodb';

/** Where a collection module reads and writes: a database and, inside a transaction, its session. */
export type Store = { readonly db: Db; readonly session?: ClientSession };

/** A store whose writes become visible together or not at all. */
export type Transaction = Store & {
  readonly session: ClientSession;
  /** Undoes what was written so far; the transaction then ends with this value. */
  abandon<T>(value: T): Promise<T>;
};

const transactionOptions: TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
};

/**
 * Does the work in one transaction and answers with its value. The work is done again on a write conflict or a
 * failover, so it must touch nothing outside the transaction.
 */
export const inTransaction = <T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  store.db.client.withSession((session) =>
    session.withTransaction(
      () =>
        work({
          db: store.db,
          session,
          abandon: async (value) => {
            await session.abortTransaction();
            return value;
          },
        }),
      transactionOptions,
    ),
  );

/** The driver's option that ties an operation to the store's transaction, if there is one. */
export const inSession = ({ session }: Store): { session?: ClientSession } => (session ? { session } : {});

const duplicateKey = 11_000;

/** True for the one error that means "somebody else has that key already". */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === duplicateKey;
