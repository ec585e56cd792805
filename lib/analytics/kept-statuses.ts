import type { Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { decoded } from './names.ts';
import { deltasOf, ledgerCollection } from './open-deltas.ts';
import { countsCollection } from './ticket-counts.ts';

/** What is looked at of each tenant: so many of its statuses, the most frequent ones, and so many open deltas or all. */
type Bounds = { statuses: number; deltas?: number };

/** The statuses of each tenant's living tickets, in their spellings: those of the counts, and those not folded yet. */
export const keptStatusesOfEach = async (
  store: Store,
  tenantIds: readonly string[],
  { statuses: mostStatuses, deltas: mostDeltas }: Bounds,
): Promise<Map<string, string[]>> => {
  // First the deltas: what is folded meanwhile is in the totals.
  const deltas = await rowsOfEach<{ tenant_id: string; statuses?: string[] }>(
    store,
    ledgerCollection,
    tenantIds,
    (id) => [
      { $match: deltasOf(id) },
      ...(mostDeltas === undefined ? [] : [{ $limit: mostDeltas }]),
      { $project: { _id: 0, tenant_id: 1, statuses: '$changes.after.status' } },
    ],
  );
  const totals = await rowsOfEach<{ tenant_id: string; key: string }>(
    store,
    countsCollection,
    tenantIds,
    (tenant_id) => [
      { $match: { tenant_id, kind: 'status' } },
      { $sort: { count: -1, key: 1 } },
      { $limit: mostStatuses },
      { $project: { _id: 0, tenant_id: 1, key: 1 } },
    ],
  );
  const known = new Map(tenantIds.map((id) => [id, new Set<string>()]));
  for (const { tenant_id, key } of totals) known.get(tenant_id)?.add(decoded(key));
  for (const { tenant_id, statuses = [] } of deltas) for (const one of statuses) known.get(tenant_id)?.add(one);
  return new Map([...known].map(([id, statuses]) => [id, [...statuses]]));
};

/** The most frequent statuses of a tenant that are looked up by name. */
const mostLookedUp = 10_000;

/** The statuses of a tenant's living tickets, in their spellings. */
export const keptStatuses = async (store: Store, tenantId: string): Promise<string[]> =>
  (await keptStatusesOfEach(store, [tenantId], { statuses: mostLookedUp })).get(tenantId) ?? [];
