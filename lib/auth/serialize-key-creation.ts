import { inSession, type Store } from '#lib/mongo/store.ts';

type KeyTurnDoc = {
  /** A tenant, or `*`. */
  _id: string;
  /** The number of keys created for it, whatever their state. */
  keys_made: number;
};

/**
 * Serializes the transactions that create keys for the same tenant: of two, one is retried after the other. So a
 * transaction's count of a tenant's keys is still true when it commits.
 */
export const serializeKeyCreation = async (store: Store, tenants: readonly string[]): Promise<void> => {
  await store.db.collection<KeyTurnDoc>('key_turns').bulkWrite(
    tenants.toSorted().map((tenant) => ({
      updateOne: { filter: { _id: tenant }, update: { $inc: { keys_made: 1 } }, upsert: true },
    })),
    inSession(store),
  );
};
