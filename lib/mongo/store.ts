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
 * Does the work in one transaction and answers with its value. The work is done again on a write conflict, a failover
 * or a lost race of two upserts, so it must touch nothing outside the transaction.
 */
export const inTransaction = <T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  store.db.client.withSession((session) =>
    againIfDuplicate(store, () =>
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
    ),
  );

/** The driver's option that ties an operation to the store's transaction, if there is one. */
export const inSession = ({ session }: Store): { session?: ClientSession } => (session ? { session } : {});

const duplicateKey = 11_000;

/** True for the one error that means "somebody else has that key already". */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === duplicateKey;

/**
 * Does an upsert, and once more if another one was first to insert the document: MongoDB does so itself, not every
 * compatible server. A transaction is ended by such an error, and done again as a whole by `inTransaction`.
 */
export const againIfDuplicate = async <T>({ session }: Store, write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (session || !isDuplicateKey(error)) throw error;
    return write();
  }
};

/**
 * Changes the document that `update` finds, after `create` has made it if there is none. For a change by the server's
 * clock: of upserts side by side not every compatible server gives the later ones a $$NOW.
 */
export const updateOrCreate = async <T>(
  update: () => Promise<T | null>,
  create: () => Promise<unknown>,
): Promise<T | null> => {
  const updated = await update();
  if (updated) return updated;
  try {
    await create();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return update();
};
