import { conflict, forbidden, unauthorized } from '#lib/errors.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { type Caller, everyTenant, mayGrant, type Rights } from './api-key.ts';
import { hashOfKey, newKey } from './key-text.ts';
import { type NewKeyDoc, newKeysIn } from './new-keys.ts';
import { serializeKeyCreation } from './serialize-key-creation.ts';

export type WantedKey = Rights & { label: string | null };

/** Who creates the key: another key, or an operator without one. */
export type KeyMaker = Rights & Partial<Pick<Caller, 'keyId'>>;

/**
 * Creates a key within its creator's permissions. The key itself is only in this answer. Concurrent calls never exceed
 * `keysOfTenant`, and a revoked key creates none.
 * @throws RequestError 403 if it would exceed its creator's permissions, 409 if a tenant has as many keys as allowed
 */
export const createKey = async (
  store: Store,
  maker: KeyMaker,
  { label, ...rights }: WantedKey,
  now: Date,
  { keysOfTenant }: { keysOfTenant?: number } = {},
): Promise<{ key: string; doc: NewKeyDoc }> => {
  if (!mayGrant(maker, rights)) throw forbidden();
  const key = newKey(await currentKeyring(store));
  const doc = await inTransaction(store, async (tx) => {
    const keys = newKeysIn(tx);
    if (maker.keyId !== undefined && !(await keys.countMade(maker.keyId))) throw unauthorized('This key was revoked.');
    if (keysOfTenant !== undefined) {
      await serializeKeyCreation(tx, rights.tenants);
      const [full] = await keys.tenantsWith(keysOfTenant, rights.tenants, now);
      if (full !== undefined) throw tooManyKeys(full, keysOfTenant);
    }
    return keys.add(hashOfKey(key), { ...rights, label, createdBy: maker.keyId ?? null }, now);
  });
  return { key, doc };
};

const tooManyKeys = (tenant: string, limit: number) =>
  conflict(
    `${tenant === everyTenant ? 'The keys for all tenants' : `The keys of tenant ${tenant}`} are ${limit} already. Revoke one first.`,
    {},
  );
