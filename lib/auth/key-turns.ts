import { inSession, type Store } from '#lib/mongo/store.ts';

type KeyTurnDoc = {
  /** A tenant, or `*`. */
  _id: string;
  /** How many keys were made for it, whatever became of them. */
  keys_made: number;
};

/**
 * Lets the makers of keys for a tenant take turns: of two transactions that take the same tenant's, one is done again after the
 * other. So what a transaction counts of a tenant's keys after this is still true when it is committed.
 */
export const takeKeyTurns = async (store: Store, tenants: readonly string[]): Promise<void> => {
  await store.db.collection<KeyTurnDoc>('key_turns').bulkWrite(
    tenants.toSorted().map((tenant) => ({
      updateOne: { filter: { _id: tenant }, update: { $inc: { keys_made: 1 } }, upsert: true },
    })),
    inSession(store),
  );
};
