import { forbidden } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { mayGrant, type Rights } from './api-key.ts';
import { type ApiKeyDoc, apiKeysIn } from './api-keys.ts';
import { hashOfKey, newKey } from './key-text.ts';

export type WantedKey = Rights & { label: string | null };

/**
 * Makes a key within the rights of whoever asks for it. Its text is in this answer and nowhere else.
 * @throws RequestError 403 if it would allow more than they may
 */
export const createKey = async (
  store: Store,
  creator: Rights,
  { label, ...rights }: WantedKey,
  now: Date,
): Promise<{ key: string; doc: ApiKeyDoc }> => {
  if (!mayGrant(creator, rights)) throw forbidden();
  const key = newKey(await currentKeyring(store));
  return { key, doc: await apiKeysIn(store).add(hashOfKey(key), rights, label, now) };
};
