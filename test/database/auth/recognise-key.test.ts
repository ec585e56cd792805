import { describe, expect, it, vi } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { type ApiKeyDoc, apiKeysIn } from '#lib/auth/api-keys.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { keyRevocationIn } from '#lib/auth/key-revocation.ts';
import { hashOfKey, newKey } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import { aKeyring } from '#test/support/builders.ts';
import { testStore } from '#test/support/mongo.ts';

const store = await testStore();
const keys = store.db.collection<ApiKeyDoc>('api_keys');
const now = new Date('2026-01-10T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const aKey = async (expiresAt: Date | null = null) => {
  const { key, doc } = await createKey(store, everyRight, { ...everyRight, expiresAt, label: null }, now);
  return { hash: hashOfKey(key), id: doc.key_id };
};

describe('an API key', () => {
  it('is recognised until it expires', async () => {
    const { hash, id } = await aKey(later(10));

    expect(await recogniseKey(store, hash, later(9))).toMatchObject({ keyId: id, expiresAt: later(10) });
    expect(await recogniseKey(store, hash, later(10))).toBeNull();
  });

  it('is no longer recognised once it is revoked', async () => {
    const { hash, id } = await aKey();

    expect(await keyRevocationIn(store).revoke(id, null, now)).toBe(true);

    expect(await recogniseKey(store, hash, now)).toBeNull();
    expect(await keyRevocationIn(store).revoke(id, null, now)).toBe(false);
  });

  it('with a fixed id can be stored by several instances that start at once', async () => {
    const rights = { tenants: ['*'], scopes: ['read' as const], label: 'local' };
    const putTogether = (id: string) =>
      Promise.all(Array.from({ length: 10 }, () => apiKeysIn(store).put(id, hashOfKey(id), rights)));

    const ids = Array.from({ length: 20 }, (_, n) => `fixed-${n}`);
    for (const id of ids) await putTogether(id);

    expect(await keys.countDocuments({ key_id: { $in: ids } })).toBe(ids.length);
  });

  it('that does not exist is not recognised', async () => {
    expect(await recogniseKey(store, hashOfKey(newKey(aKeyring())), now)).toBeNull();
  });
});

describe('the last use of a key', () => {
  const usedAt = async (id: string) => (await keys.findOne({ key_id: id }))?.last_used_at;

  it('is recorded once in five minutes, however often it is used', async () => {
    const { hash, id } = await aKey();

    await recogniseKey(store, hash, now);
    await vi.waitFor(async () => expect(await usedAt(id)).toEqual(now));
    expect((await apiKeysIn(store).recognise(hash, later(4)))?.isNoted).toBe(true);

    await recogniseKey(store, hash, later(5));
    await vi.waitFor(async () => expect(await usedAt(id)).toEqual(later(5)));
  });

  it('does not fail the request if it cannot be recorded', async () => {
    logger.setLogLevel('SILENT');
    const { hash, id } = await aKey();
    const failing: Store = {
      db: new Proxy(store.db, {
        get: (db, name) =>
          name === 'collection'
            ? (collection: string) =>
                Object.assign(db.collection(collection), { updateOne: () => Promise.reject(new Error('No')) })
            : Reflect.get(db, name),
      }),
    };

    expect(await recogniseKey(failing, hash, now)).toMatchObject({ keyId: id });
  });
});
