import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy, foldedStatus } from './status.ts';

/** Status filters of a list: by name, or all open or finished ones. */
export type AskedStatus = { status?: readonly string[] | undefined; open?: boolean | undefined };

/** Finds the statuses of a tenant's living tickets, in their spellings. */
export type StatusSource = (store: Store, tenantId: string) => Promise<string[]>;

/**
 * The requested statuses, in the spellings of the tenant's living tickets; undefined if there is no filter. Looked up
 * each time, so that all stored spellings match, by the tenant's current finished statuses.
 */
export const spellingsAsked = async (
  store: Store,
  tenantId: string,
  statusesOf: StatusSource,
  { status, open }: AskedStatus,
): Promise<string[] | undefined> => {
  if (status === undefined && open === undefined) return undefined;
  const spellings = new Set([...(status ?? []), ...(await statusesOf(store, tenantId))]);
  const named = status && new Set(status.map(foldedStatus));
  const isFinished = open === undefined ? undefined : finishedBy(await tenantsIn(store).finishedStatuses(tenantId));
  return [...spellings].filter(
    (spelling) => (!named || named.has(foldedStatus(spelling))) && (!isFinished || isFinished(spelling) !== open),
  );
};
