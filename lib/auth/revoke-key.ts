import type { Store } from '#lib/mongo/store.ts';
import { type Caller, tenantsOf } from './api-key.ts';
import { keyRevocationIn } from './key-revocation.ts';

/** Makers that one query asks for the keys of. */
const batchSize = 500;

/**
 * Ends a key that reaches no tenant but the caller's; false if there is none. With its descendants, all that it made goes with
 * it, whoever of them is revoked already. Makers end before their keys are looked for, and a key that has ended makes none, so
 * nothing slips through that is made meanwhile. Broken off halfway, it can be done again.
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
