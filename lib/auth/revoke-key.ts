import type { Store } from '#lib/mongo/store.ts';
import { type Caller, tenantsOf } from './api-key.ts';
import { keyRevocationIn } from './key-revocation.ts';

/** Keys per query for the keys they created. */
const batchSize = 500;

/**
 * Revokes a key that is limited to the caller's tenants; false if there is none. With its descendants, also all keys
 * that it created, transitively, whichever are revoked already. Creators are revoked before their keys are listed, and
 * a revoked key creates none, so none escapes. Idempotent; can be repeated after an interruption.
 */
export const revokeKey = async (
  store: Store,
  caller: Pick<Caller, 'tenants'>,
  keyId: string,
  { withDescendants, now }: { withDescendants: boolean; now: Date },
): Promise<boolean> => {
  const keys = keyRevocationIn(store);
  const tenants = tenantsOf(caller);
  if (!withDescendants) return keys.revoke(keyId, tenants, now);
  if (!(await keys.has(keyId, tenants))) return false;
  for (let ending = [keyId]; ending.length > 0; ) {
    const batch = ending.splice(0, batchSize);
    await keys.revokeAll(batch, tenants, now);
    ending.push(...(await keys.madeBy(batch)));
  }
  return true;
};
