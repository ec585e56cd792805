import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Caller } from './api-key.ts';
import { apiKeysIn } from './api-keys.ts';

/**
 * The caller with the key of this hash; null if there is none. Its use is recorded in the background: no request waits
 * for that write, or fails with it.
 */
export const recogniseKey = async (store: Store, keyHash: string, now: Date): Promise<Caller | null> => {
  const keys = apiKeysIn(store);
  const found = await keys.recognise(keyHash, now);
  if (!found) return null;
  const { caller, isNoted } = found;
  if (!isNoted)
    keys.noteUse(caller.keyId, now).catch((error: unknown) => {
      logger.warn('KEY_USE_NOT_RECORDED', { key_id: caller.keyId, error: messageOf(error) });
    });
  return caller;
};
