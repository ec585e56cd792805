import { conflict, forbidden, unauthorized } from '#lib/errors.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { type Caller, everyTenant, mayGrant, type Rights } from './api-key.ts';
import { hashOfKey, newKey } from './key-text.ts';
import { takeKeyTurns } from './key-turns.ts';
import { type NewKeyDoc, newKeysIn } from './new-keys.ts';

export type WantedKey = Rights & { label: string | null };

/** Who asks for a key: another key, or an operator without one. */
export type KeyMaker = Rights & Partial<Pick<Caller, 'keyId'>>;

/**
 * Makes a key within the rights of whoever asks for it. Its text is in this answer and nowhere else. Of any number that are made
 * at once, as many are as there is room for in `keysOfTenant`, and none by a key that is revoked.
 * @throws RequestError 403 if it would allow more than its maker may, 409 if a tenant has as many keys as it may have
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
      await takeKeyTurns(tx, rights.tenants);
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
