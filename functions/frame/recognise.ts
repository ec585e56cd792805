import { hashOfKey, isKeyText } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { readConfig } from '#lib/config.ts';
import type { Recognise } from './authorize.ts';
import { knownKeys } from './known-keys.ts';
import { store } from './store.ts';

const known = knownKeys(async (keyHash, now) => recogniseKey(await store(), keyHash, now));

/** Who calls, for every function of the HTTP API. What cannot be a key is refused before anything is asked. */
export const recognise: Recognise = async (key) => {
  const { localApiKey } = readConfig(['access']).access;
  if (!isKeyText(key) && key !== localApiKey) return null;
  return known(hashOfKey(key));
};
