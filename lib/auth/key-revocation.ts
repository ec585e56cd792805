import type { Store } from '#lib/mongo/store.ts';
import { keysCollection, within } from './api-keys.ts';

/** Revocation of keys. */
export const keyRevocationIn = (store: Store) => {
  const keys = keysCollection(store);

  return {
    /** Revokes a key that is limited to these tenants (null: all); false if there is none, or it is revoked already. */
    async revoke(keyId: string, tenants: readonly string[] | null, now: Date): Promise<boolean> {
      const { matchedCount } = await keys.updateOne(
        { key_id: keyId, revoked_at: null, ...within(tenants) },
        { $set: { revoked_at: now } },
      );
      return matchedCount === 1;
    },

    /** Whether there is a key, revoked or not, that is limited to these tenants (null: all). */
    async has(keyId: string, tenants: readonly string[] | null): Promise<boolean> {
      return (await keys.findOne({ key_id: keyId, ...within(tenants) }, { projection: { _id: 1 } })) !== null;
    },

    /** Revokes the active ones of these keys that are limited to these tenants (null: all). */
    async revokeAll(keyIds: readonly string[], tenants: readonly string[] | null, now: Date): Promise<void> {
      await keys.updateMany(
        { key_id: { $in: [...keyIds] }, revoked_at: null, ...within(tenants) },
        { $set: { revoked_at: now } },
      );
    },

    /** The ids of all keys that these created, including revoked ones. */
    async madeBy(keyIds: readonly string[]): Promise<string[]> {
      const made = await keys
        .find({ created_by: { $in: [...keyIds] } }, { projection: { _id: 0, key_id: 1 } })
        .toArray();
      return made.map(({ key_id }) => key_id);
    },
  };
};
