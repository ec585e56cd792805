import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Caller } from './api-key.ts';
import { apiKeysIn } from './api-keys.ts';

/**
 * Who calls with the key of this hash; null if nobody does. That the key is in use is written down beside the request, not
 * on its way: it waits for no such write, and fails with none.
 */
export const recogniseKey = async (store: Store, keyHash: string, now: Date): Promise<Caller | null> => {
  const keys = apiKeysIn(store);
  const found = await keys.recognise(keyHash, now);
  if (!found) return null;
  const { caller, isNoted } = found;
  if (!isNoted)
    keys.noteUse(caller.keyId, now).catch((error: unknown) => {
      logger.warn('KEY_USE_NOT_NOTED', { key_id: caller.keyId, error: messageOf(error) });
    });
  return caller;
};
