import { type Caller, tenantsOf } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { pageByTime, timeAndIdIn } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { fitting } from '#lib/response-budget.ts';
import { type AuditEntryView, viewOfEntry } from './audit-entry.ts';
import { type AuditFilter, type AuditPosition, auditLogIn } from './audit-log.ts';

/**
 * One page of the entries that a caller may see, newest first: those that concern no tenants but its own. It ends early where
 * the response is full.
 */
export const readAudit = async (
  store: Store,
  caller: Pick<Caller, 'tenants'>,
  filter: AuditFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ entries: AuditEntryView[]; next_cursor: string | null }> => {
  const among = tenantsOf(caller);
  const list = ['audit', among, filter];
  const after = cursor === undefined ? undefined : positionIn(list, cursor);
  const found = await auditLogIn(store).list(among, filter, limit + 1, after);
  const most = Math.min(limit, fitting(found).length);
  const { page, next_cursor } = pageByTime(list, found, most, ({ at, _id }) => [at, _id]);
  const keyIds = new Set(page.flatMap(({ key_id }) => (key_id === null ? [] : [key_id])));
  const labels = await apiKeysIn(store).labels([...keyIds], among);
  return { entries: page.map((entry) => viewOfEntry(entry, labels.get(entry.key_id ?? '') ?? null)), next_cursor };
};

const positionIn = (list: unknown, cursor: string): AuditPosition => {
  const [at, id] = timeAndIdIn(list, cursor, 'these entries');
  return { at, id };
};
