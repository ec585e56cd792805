import { pageByTime, timeAndIdIn } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type Caller, tenantsOf } from './api-key.ts';
import { apiKeysIn, type KeyPosition } from './api-keys.ts';

/** One page of the keys that a caller may see, newest first: those limited to its own tenants. */
export const listKeys = async (store: Store, caller: Caller, limit: number, cursor?: string) => {
  const list = ['keys', tenantsOf(caller)];
  const after = cursor === undefined ? undefined : positionIn(list, cursor);
  const found = await apiKeysIn(store).list(tenantsOf(caller), limit + 1, after);
  const { page, next_cursor } = pageByTime(list, found, limit, ({ created_at, key_id }) => [created_at, key_id]);
  return { keys: page, next_cursor };
};

const positionIn = (list: unknown, cursor: string): KeyPosition => {
  const [created_at, key_id] = timeAndIdIn(list, cursor, 'these keys');
  return { created_at, key_id };
};
