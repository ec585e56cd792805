import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type Caller, tenantsOf } from './api-key.ts';
import { apiKeysIn, type KeyPosition } from './api-keys.ts';

/** One page of the keys that a caller may see, newest first: those limited to its own tenants. */
export const listKeys = async (store: Store, caller: Caller, limit: number, cursor?: string) => {
  const list = ['keys', tenantsOf(caller)];
  const after = cursor === undefined ? undefined : positionIn(list, cursor);
  const found = await apiKeysIn(store).list(tenantsOf(caller), limit + 1, after);
  const keys = found.slice(0, limit);
  const last = keys.at(-1);
  return {
    keys,
    next_cursor: found.length > limit && last ? encodeCursor(list, [last.created_at.getTime(), last.key_id]) : null,
  };
};

const positionIn = (list: unknown, cursor: string): KeyPosition => {
  const [createdAt, keyId] = decodeCursor(list, cursor) ?? [];
  if (typeof createdAt !== 'number' || typeof keyId !== 'string') throw badCursor('these keys');
  return { created_at: new Date(createdAt), key_id: keyId };
};
