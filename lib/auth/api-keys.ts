import type { Filter } from 'mongodb';
import { againIfDuplicate, type Store } from '#lib/mongo/store.ts';
import type { Caller, Scope } from './api-key.ts';

export type ApiKeyDoc = {
  key_id: string;
  key_hash: string;
  tenants: string[];
  scopes: Scope[];
  label: string | null;
  /** The key that created it; null if none did. Absent in old keys. */
  created_by?: string | null;
  /** The number of keys that it has created, whatever their state. */
  keys_made?: number;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  /** Its last use, exact to some minutes; null if it was never used. */
  last_used_at: Date | null;
};

/** The public view of a key. */
export type ListedKey = Omit<ApiKeyDoc, 'key_hash' | 'revoked_at' | 'keys_made' | 'created_by'> & {
  created_by: string | null;
};

/** The position in a list of keys: after this one. */
export type KeyPosition = Pick<ApiKeyDoc, 'created_at' | 'key_id'>;

const noteUseEveryMs = 5 * 60_000;

const newestFirst = {
  projection: { _id: 0, key_hash: 0, revoked_at: 0, keys_made: 0 },
  sort: { created_at: -1, key_id: -1 },
} as const;

export const keysCollection = (store: Store) => store.db.collection<ApiKeyDoc>('api_keys');

/** The API keys; only a hash of each is stored. */
export const apiKeysIn = (store: Store) => {
  const keys = keysCollection(store);

  return {
    /**
     * The caller with the key of this hash, and whether its use was recorded lately; null if it is unknown, expired or
     * revoked.
     */
    async recognise(keyHash: string, now: Date): Promise<{ caller: Caller; isNoted: boolean } | null> {
      const doc = await keys.findOne({ key_hash: keyHash });
      if (!doc || !isValid(doc, now)) return null;
      const isNoted = doc.last_used_at !== null && now.getTime() - doc.last_used_at.getTime() < noteUseEveryMs;
      return { caller: callerOf(doc), isNoted };
    },

    /** The callers with the keys of these ids; those that are unknown, expired or revoked are not among them. */
    async valid(keyIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Caller>> {
      const found = await keys.find({ key_id: { $in: [...keyIds] } }).toArray();
      return new Map(found.filter((doc) => isValid(doc, now)).map((doc) => [doc.key_id, callerOf(doc)]));
    },

    async noteUse(keyId: string, now: Date): Promise<void> {
      await keys.updateOne({ key_id: keyId }, { $max: { last_used_at: now } });
    },

    /** Stores a key under a fixed id with exactly these permissions, replacing earlier ones. */
    async put(keyId: string, keyHash: string, rights: Pick<ApiKeyDoc, 'tenants' | 'scopes' | 'label'>): Promise<void> {
      await againIfDuplicate(store, () =>
        keys.updateOne(
          { key_id: keyId },
          {
            $set: { ...rights, key_hash: keyHash, expires_at: null, revoked_at: null },
            $setOnInsert: { created_by: null, created_at: new Date(), last_used_at: null },
          },
          { upsert: true },
        ),
      );
    },

    /** The active keys that are limited to these tenants (null: all), newest first. */
    async list(tenants: readonly string[] | null, limit: number, after?: KeyPosition): Promise<ListedKey[]> {
      const found = await keys
        .find<Omit<ListedKey, 'created_by'> & Pick<ApiKeyDoc, 'created_by'>>(
          { revoked_at: null, ...within(tenants), ...(after && behind(after)) },
          { ...newestFirst, limit },
        )
        .toArray();
      return found.map(({ created_by = null, ...key }) => ({ ...key, created_by }));
    },

    /** A key that is limited to these tenants (null: all), revoked or not. */
    find: (keyId: string, tenants: readonly string[] | null): Promise<Omit<ApiKeyDoc, 'key_hash'> | null> =>
      keys.findOne({ key_id: keyId, ...within(tenants) }, { projection: { _id: 0, key_hash: 0 } }),

    /** The labels of those of these keys that are limited to these tenants (null: all), revoked ones included. */
    async labels(keyIds: readonly string[], tenants: readonly string[] | null): Promise<Map<string, string | null>> {
      if (keyIds.length === 0) return new Map();
      const found = await keys
        .find({ key_id: { $in: [...keyIds] }, ...within(tenants) }, { projection: { _id: 0, key_id: 1, label: 1 } })
        .toArray();
      return new Map(found.map(({ key_id, label }) => [key_id, label]));
    },
  };
};

const isValid = ({ revoked_at, expires_at }: ApiKeyDoc, now: Date): boolean =>
  !revoked_at && !(expires_at && expires_at <= now);

const callerOf = ({ key_id: keyId, tenants, scopes, expires_at: expiresAt }: ApiKeyDoc): Caller => ({
  ...{ keyId, tenants, scopes, expiresAt },
});

/** A key is visible to callers who may access all its tenants: it names none but these. */
export const within = (tenants: readonly string[] | null): Filter<ApiKeyDoc> =>
  tenants === null ? {} : { tenants: { $not: { $elemMatch: { $nin: [...tenants] } } } };

const behind = ({ created_at, key_id }: KeyPosition): Filter<ApiKeyDoc> => ({
  $or: [{ created_at: { $lt: created_at } }, { created_at, key_id: { $lt: key_id } }],
});
