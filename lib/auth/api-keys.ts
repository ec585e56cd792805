import { randomUUID } from 'node:crypto';
import type { Filter } from 'mongodb';
import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';
import type { Caller, Rights, Scope } from './api-key.ts';

export type ApiKeyDoc = {
  key_id: string;
  key_hash: string;
  tenants: string[];
  scopes: Scope[];
  label: string | null;
  /** The key that asked for it; null if none did. Older ones may not tell. */
  created_by?: string | null;
  /** How many keys it has made, whatever became of them. */
  keys_made?: number;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  /** A moment of its use, the last one or one some minutes before it; null if it was never used. */
  last_used_at: Date | null;
};

/** What may be seen of a key. */
export type ListedKey = Omit<ApiKeyDoc, 'key_hash' | 'revoked_at' | 'keys_made' | 'created_by'> & {
  created_by: string | null;
};

/** What a new key is. */
export type NewKey = Rights & { label: string | null; createdBy: string | null };

/** Where a list of keys goes on: behind this one. */
export type KeyPosition = Pick<ApiKeyDoc, 'created_at' | 'key_id'>;

const noteUseEveryMs = 5 * 60_000;

/** The keys that callers authenticate with. The key itself is nowhere, just its hash. */
export const apiKeysIn = (store: Store) => {
  const keys = store.db.collection<ApiKeyDoc>('api_keys');
  const session = inSession(store);

  return {
    /** Who calls with the key of this hash, and if its use was noted of late; null if it is unknown, expired or revoked. */
    async recognise(keyHash: string, now: Date): Promise<{ caller: Caller; isNoted: boolean } | null> {
      const doc = await keys.findOne({ key_hash: keyHash });
      if (!doc || doc.revoked_at || (doc.expires_at && doc.expires_at <= now)) return null;
      const { key_id: keyId, tenants, scopes, expires_at: expiresAt } = doc;
      const isNoted = doc.last_used_at !== null && now.getTime() - doc.last_used_at.getTime() < noteUseEveryMs;
      return { caller: { keyId, tenants, scopes, expiresAt }, isNoted };
    },

    async noteUse(keyId: string, now: Date): Promise<void> {
      await keys.updateOne({ key_id: keyId }, { $max: { last_used_at: now } });
    },

    /** Stores a new key by its hash. */
    async add(keyHash: string, { tenants, scopes, expiresAt, label, createdBy }: NewKey, now: Date) {
      const doc = {
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
      } satisfies ApiKeyDoc;
      await keys.insertOne({ ...doc }, session);
      return doc;
    },

    /**
     * Counts a key that another one makes; false if that one is revoked. In one transaction with the new key it makes sure that
     * none is made by a key whose revocation was committed before.
     */
    async countMade(makerId: string): Promise<boolean> {
      const { matchedCount } = await keys.updateOne(
        { key_id: makerId, revoked_at: null },
        { $inc: { keys_made: 1 } },
        session,
      );
      return matchedCount === 1;
    },

    /** Those of the tenants that have so many keys that are neither revoked nor expired. */
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

    /** Makes a key known under a fixed id, with these rights and no other, whatever it allowed before. */
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

    /** The keys that are not revoked and reach no other tenants than these (null: all), the newest first. */
    async list(tenants: readonly string[] | null, limit: number, after?: KeyPosition): Promise<ListedKey[]> {
      const found = await keys
        .find<Omit<ListedKey, 'created_by'> & Pick<ApiKeyDoc, 'created_by'>>(
          {
            revoked_at: null,
            ...within(tenants),
            ...(after && {
              $or: [
                { created_at: { $lt: after.created_at } },
                { created_at: after.created_at, key_id: { $lt: after.key_id } },
              ],
            }),
          },
          {
            projection: { _id: 0, key_hash: 0, revoked_at: 0, keys_made: 0 },
            sort: { created_at: -1, key_id: -1 },
            limit,
          },
        )
        .toArray();
      return found.map(({ created_by = null, ...key }) => ({ ...key, created_by }));
    },

    /** Ends a key that reaches no other tenants than these (null: all); false if there is none, or none any more. */
    async revoke(keyId: string, tenants: readonly string[] | null, now: Date): Promise<boolean> {
      const { matchedCount } = await keys.updateOne(
        { key_id: keyId, revoked_at: null, ...within(tenants) },
        { $set: { revoked_at: now } },
      );
      return matchedCount === 1;
    },

    /** Whether there is a key, revoked or not, that reaches no other tenants than these (null: all). */
    async has(keyId: string, tenants: readonly string[] | null): Promise<boolean> {
      return (await keys.findOne({ key_id: keyId, ...within(tenants) }, { projection: { _id: 1 } })) !== null;
    },

    /** Ends those of the keys that are not revoked and reach no other tenants than these (null: all). */
    async revokeAll(keyIds: readonly string[], tenants: readonly string[] | null, now: Date): Promise<void> {
      await keys.updateMany(
        { key_id: { $in: [...keyIds] }, revoked_at: null, ...within(tenants) },
        { $set: { revoked_at: now } },
      );
    },

    /** The ids of all keys that these made, revoked ones too. */
    async madeBy(keyIds: readonly string[]): Promise<string[]> {
      const made = await keys
        .find({ created_by: { $in: [...keyIds] } }, { projection: { _id: 0, key_id: 1 } })
        .toArray();
      return made.map(({ key_id }) => key_id);
    },
  };
};

/** A key belongs to whoever may access everything that it may: it names none but these tenants. */
const within = (tenants: readonly string[] | null): Filter<ApiKeyDoc> =>
  tenants === null ? {} : { tenants: { $not: { $elemMatch: { $nin: [...tenants] } } } };
