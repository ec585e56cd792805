import { beforeEach, describe, expect, it } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey, type KeyMaker } from '#lib/auth/create-key.ts';
import { keyRevocationIn } from '#lib/auth/key-revocation.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const keys = store.db.collection('api_keys');
const now = new Date('2026-03-01T12:00:00Z');
const keysOfTenant = 3;

beforeEach(() => emptyCollections(store));

const make = async (tenants = ['a'], maker: KeyMaker = everyRight, expiresAt: Date | null = null) => {
  const wanted = { tenants, scopes: ['read' as const], expiresAt, label: null };
  return (await createKey(store, maker, wanted, now, { keysOfTenant })).doc;
};
const outcomeOf = (made: Promise<unknown>): Promise<number> =>
  made.then(
    () => 201,
    (error: { status: number }) => error.status,
  );

describe('a tenant with the maximum number of active keys', () => {
  it('gets no more keys, without affecting other tenants', async () => {
    for (let n = 0; n < keysOfTenant; n++) await make();

    await expect(make()).rejects.toMatchObject({
      status: 409,
      message: 'The keys of tenant a are 3 already. Revoke one first.',
    });
    expect(await outcomeOf(make(['b', 'a']))).toBe(409);
    expect(await outcomeOf(make(['b']))).toBe(201);
    expect(await keys.countDocuments()).toBe(keysOfTenant + 1);
  });

  it('gets a key for each that is revoked or expires', async () => {
    const { key_id } = await make();
    await make();
    await make(['a'], everyRight, new Date(now.getTime() + 1_000));
    await keyRevocationIn(store).revoke(key_id, null, now);
    expect(await outcomeOf(make())).toBe(201);
    expect(await outcomeOf(make())).toBe(409);

    await keys.updateOne({ expires_at: { $ne: null } }, { $set: { expires_at: now } });
    expect(await outcomeOf(make())).toBe(201);
  });

  it('gets exactly as many keys as are free, of any number requested at once', async () => {
    await make();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => outcomeOf(make())));

    expect(outcomes.filter((status) => status === 201)).toHaveLength(keysOfTenant - 1);
    expect(outcomes.filter((status) => status === 409)).toHaveLength(12 - (keysOfTenant - 1));
    expect(await keys.countDocuments()).toBe(keysOfTenant);
  });

  it('does not count keys for all tenants, which count for *', async () => {
    for (let n = 0; n < keysOfTenant; n++) await make(['*']);

    expect(await outcomeOf(make(['*']))).toBe(409);
    expect(await outcomeOf(make())).toBe(201);
  });
});

describe('a key created with another key', () => {
  it('has its creator’s id, and the first key has none', async () => {
    const first = await make(['*']);
    const second = await make(['a'], { ...everyRight, keyId: first.key_id });

    expect(first.created_by).toBeNull();
    expect(second.created_by).toBe(first.key_id);
  });

  it('is not created if its creator was revoked meanwhile', async () => {
    const maker = await make(['*']);
    await keyRevocationIn(store).revoke(maker.key_id, null, now);

    expect(await outcomeOf(make(['a'], { ...everyRight, keyId: maker.key_id }))).toBe(401);
    expect(await keys.countDocuments({ created_by: maker.key_id })).toBe(0);
  });
});
