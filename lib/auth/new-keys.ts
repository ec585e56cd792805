import { randomUUID } from 'node:crypto';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Rights } from './api-key.ts';
import { type ApiKeyDoc, keysCollection } from './api-keys.ts';

/** A new key. */
export type NewKey = Rights & { label: string | null; createdBy: string | null };

export type NewKeyDoc = ApiKeyDoc & { created_by: string | null };

/** Creation of keys. */
export const newKeysIn = (store: Store) => {
  const keys = keysCollection(store);
  const session = inSession(store);

  return {
    /** Stores a new key by its hash. */
    async add(keyHash: string, key: NewKey, now: Date): Promise<NewKeyDoc> {
      const doc = docOf(keyHash, key, now);
      await keys.insertOne({ ...doc }, session);
      return doc;
    },

    /**
     * Counts a key that another one creates; false if that one is revoked. In one transaction with the insert, it
     * ensures that no key is created by one whose revocation was committed before.
     */
    async countMade(makerId: string): Promise<boolean> {
      const { matchedCount } = await keys.updateOne(
        { key_id: makerId, revoked_at: null },
        { $inc: { keys_made: 1 } },
        session,
      );
      return matchedCount === 1;
    },

    /** The tenants with this many active keys. */
    async tenantsWith(count: number, tenants: readonly string[], now: Date): Promise<string[]> {
      const isLiving = { revoked_at: null, $or: [{ expires_at: null }, { expires_at: { $gt: now } }] };
      const full = await keys
        .aggregate<{ _id: string }>(
          [
            { $match: { tenants: { $in: [...tenants] }, ...isLiving } },
            { $unwind: '$tenants' },
            { $match: { tenants: { $in: [...tenants] } } },
            { $group: { _id: '$tenants', keys: { $sum: 1 } } },
            { $match: { keys: { $gte: count } } },
          ],
          session,
        )
        .toArray();
      return full.map(({ _id }) => _id);
    },
  };
};

const docOf = (keyHash: string, { tenants, scopes, expiresAt, label, createdBy }: NewKey, now: Date): NewKeyDoc => ({
  key_id: randomUUID(),
  key_hash: keyHash,
  tenants: [...tenants],
  scopes: [...scopes],
  label,
  created_by: createdBy,
  keys_made: 0,
  created_at: now,
  expires_at: expiresAt,
  revoked_at: null,
  last_used_at: null,
});
