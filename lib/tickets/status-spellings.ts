import { keptStatuses } from '#lib/analytics/ticket-counts.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy, foldedStatus } from './status.ts';

/** Which statuses a list is narrowed to: some by their names, the open ones or the finished ones. */
export type AskedStatus = { status?: readonly string[] | undefined; open?: boolean | undefined };

/**
 * The statuses that are asked for, each as a living ticket of the tenant spells it; undefined if all are. They are read off
 * the tenant's counts, so a ticket is found whenever it was stored, and by what the tenant calls finished now.
 */
export const spellingsAsked = async (
  store: Store,
  tenantId: string,
  { status, open }: AskedStatus,
): Promise<string[] | undefined> => {
  if (status === undefined && open === undefined) return undefined;
  const spellings = new Set([...(status ?? []), ...(await keptStatuses(store, tenantId))]);
  const named = status && new Set(status.map(foldedStatus));
  const isFinished = open === undefined ? undefined : finishedBy(await tenantsIn(store).finishedStatuses(tenantId));
  return [...spellings].filter(
    (spelling) => (!named || named.has(foldedStatus(spelling))) && (!isFinished || isFinished(spelling) !== open),
  );
};
