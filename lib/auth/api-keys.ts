import type { Store } from '#lib/mongo/store.ts';
import { type Caller, hashOfKey, type Scope } from './api-key.ts';

export type ApiKeyDoc = {
  key_id: string;
  key_hash: string;
  tenants: string[];
  scopes: Scope[];
  label: string | null;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
};

/** The keys that callers authenticate with. The key itself is nowhere. */
export const apiKeysIn = (store: Store) => {
  const keys = store.db.collection<ApiKeyDoc>('api_keys');

  return {
    /** Who calls with this key; null if it is unknown, expired or revoked. */
    async recognise(key: string, now: Date): Promise<Caller | null> {
      const doc = await keys.findOne({ key_hash: hashOfKey(key) });
      if (!doc || doc.revoked_at || (doc.expires_at && doc.expires_at <= now)) return null;
      return { keyId: doc.key_id, tenants: doc.tenants, scopes: doc.scopes };
    },

    /** Makes a key known under a fixed id, with these rights and no other, whatever it allowed before. */
    async put(keyId: string, key: string, rights: Pick<ApiKeyDoc, 'tenants' | 'scopes' | 'label'>): Promise<void> {
      await keys.updateOne(
        { key_id: keyId },
        {
          $set: { ...rights, key_hash: hashOfKey(key), expires_at: null, revoked_at: null },
          $setOnInsert: { created_at: new Date() },
        },
        { upsert: true },
      );
    },
  };
};
