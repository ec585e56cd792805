import { hashOfKey, isKeyText } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { readConfig } from '#lib/config.ts';
import type { Recognise } from './authorize.ts';
import { inboundLimit } from './inbound-limit.ts';
import { knownKeys } from './known-keys.ts';
import { store } from './store.ts';

const makeRecognise = (): Recognise => {
  const {
    access: { requestsPerMinute },
    localKey,
  } = readConfig(['access', 'localKey']);
  const localHash = localKey.apiKey === null ? null : hashOfKey(localKey.apiKey);
  const known = knownKeys(async (keyHash, now) => recogniseKey(await store(), keyHash, now));
  const count = inboundLimit(requestsPerMinute, async (keyId, requests) =>
    requestBudgetsIn(await store(), requestsPerMinute).add(keyId, requests),
  );
  return async (key) => {
    const keyHash = hashOfKey(key);
    if (!isKeyText(key) && keyHash !== localHash) return null; // it cannot be a key, so nobody has to be asked
    const caller = await known(keyHash);
    if (caller) count(caller.keyId);
    return caller;
  };
};

let made: Recognise | undefined;

/** Who calls, for every function of the HTTP API, with its rate held. */
export const recognise: Recognise = (key) => {
  made ??= makeRecognise();
  return made(key);
};
