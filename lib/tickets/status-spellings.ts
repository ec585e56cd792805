import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy, foldedStatus } from './status.ts';

/** Which statuses a list is narrowed to: some by their names, the open ones or the finished ones. */
export type AskedStatus = { status?: readonly string[] | undefined; open?: boolean | undefined };

/** Finds the statuses of a tenant's living tickets, as they are spelt there. */
export type StatusSource = (store: Store, tenantId: string) => Promise<string[]>;

/**
 * The statuses that are asked for, each as a living ticket of the tenant spells it; undefined if all are. The spellings are
 * looked up each time, so a ticket is found whenever it was stored, and by what the tenant calls finished now.
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
