import type { ClientSession, Db, MongoClient, TransactionOptions } from 'mongodb';

/** What a collection module works on: a database and, inside a transaction, its session. */
export type Store = {
  readonly db: Db;
  readonly session?: ClientSession;
  /** The Atlas Search index that finds tickets by their words; absent where the terms that are stored with them do. */
  readonly atlasIndex?: string;
};

/** The store of a client's database, as it is configured. */
export const storeOf = (
  client: MongoClient,
  { database, atlasIndex }: { database: string; atlasIndex: string | null },
): Store => ({ db: client.db(database), ...(atlasIndex !== null && { atlasIndex }) });

/** A store whose writes commit atomically. */
export type Transaction = Store & {
  readonly session: ClientSession;
  /** Aborts the transaction, which then ends with this value. */
  abandon<T>(value: T): Promise<T>;
};

const transactionOptions: TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
};

/**
 * Runs work in one transaction and returns its value. The work is retried on a write conflict, a failover or a lost
 * upsert race, so it must have no other side effects.
 */
export const inTransaction = <T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  store.db.client.withSession((session) =>
    againIfDuplicate(store, () =>
      session.withTransaction(
        () =>
          work({
            ...store,
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

/** Runs reads that see one state of the database: that of the store's transaction, or of one of their own. */
export const inSnapshot = <T>(store: Store, read: (snapshot: Store) => Promise<T>): Promise<T> =>
  store.session ? read(store) : inTransaction(store, async (tx) => tx.abandon(await read(tx)));

/** The driver option that ties an operation to the store's transaction, if there is one. */
export const inSession = ({ session }: Store): { session?: ClientSession } => (session ? { session } : {});

/** The options of a query that sees several collections at one moment: in the store's transaction, or by itself. */
export const onSnapshot = (store: Store) =>
  store.session ? inSession(store) : { readConcern: { level: 'snapshot' as const } };

const duplicateKey = 11_000;

/** True for a duplicate key error. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === duplicateKey;

/**
 * Runs an upsert, and retries once if another one inserted the document first: MongoDB does so itself, not every
 * compatible server. Inside a transaction the error ends it, and `inTransaction` retries the whole.
 */
export const againIfDuplicate = async <T>({ session }: Store, write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (session || !isDuplicateKey(error)) throw error;
    return write();
  }
};

/** What was created may expire before it is updated: then it is created once more. */
const mostCreations = 2;

/**
 * Updates the document that `update` finds, after `create` has made it if it does not exist. For updates by the
 * server's clock: of concurrent upserts, not every compatible server gives the later ones a $$NOW.
 */
export const updateOrCreate = async <T>(
  update: () => Promise<T | null>,
  create: () => Promise<unknown>,
): Promise<T | null> => {
  for (let created = 0; ; created++) {
    const updated = await update();
    if (updated || created === mostCreations) return updated;
    try {
      await create();
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
};
