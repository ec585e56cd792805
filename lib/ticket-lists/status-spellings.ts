import { keptStatuses } from '#lib/analytics/kept-statuses.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy, foldedStatus } from '#lib/tickets/status.ts';
import type { AskedStatus } from '#lib/tickets/ticket-query.ts';

/**
 * The requested statuses, in the spellings of the tenant's living tickets; undefined if there is no filter. Looked up
 * each time, so that all stored spellings match, by the tenant's current finished statuses.
 */
export const spellingsAsked = async (
  store: Store,
  tenantId: string,
  { status, not_status, open }: AskedStatus,
): Promise<string[] | undefined> => {
  if (status === undefined && not_status === undefined && open === undefined) return undefined;
  const spellings = new Set([...(status ?? []), ...(await keptStatuses(store, tenantId))]);
  const named = status && new Set(status.map(foldedStatus));
  const excluded = new Set(not_status?.map(foldedStatus));
  const isFinished = open === undefined ? undefined : finishedBy(await tenantsIn(store).finishedStatuses(tenantId));
  return [...spellings].filter(
    (spelling) =>
      (!named || named.has(foldedStatus(spelling))) &&
      !excluded.has(foldedStatus(spelling)) &&
      (!isFinished || isFinished(spelling) !== open),
  );
};
