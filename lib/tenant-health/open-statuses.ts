import { keptStatusesOfEach } from '#lib/analytics/kept-statuses.ts';
import type { Store } from '#lib/mongo/store.ts';
import { finishedBy } from '#lib/tickets/status.ts';

/** Of each tenant, so that the cost of a page of tenants is bounded: the most frequent statuses, and deltas before they are folded. */
const most = { statuses: 100, deltas: 20 };

type Tenant = { tenant_id: string; finished_statuses?: readonly string[] };

/** The statuses of each tenant's open tickets, in their spellings. */
export const readOpenStatuses = async (
  store: Store,
  tenants: readonly Tenant[],
): Promise<Map<string, readonly string[]>> => {
  const ids = tenants.map(({ tenant_id }) => tenant_id);
  const kept = await keptStatusesOfEach(store, ids, most);
  return new Map(
    tenants.map(({ tenant_id, finished_statuses = [] }) => {
      const isFinished = finishedBy(finished_statuses);
      return [tenant_id, (kept.get(tenant_id) ?? []).filter((status) => !isFinished(status))];
    }),
  );
};
