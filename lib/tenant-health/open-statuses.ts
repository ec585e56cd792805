import { decoded } from '#lib/analytics/names.ts';
import { deltasOf, ledgerCollection } from '#lib/analytics/open-deltas.ts';
import { countsCollection } from '#lib/analytics/ticket-counts.ts';
import type { Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { finishedBy } from '#lib/tickets/status.ts';

/** Statuses of a tenant that are known by name, the most frequent. */
const mostStatuses = 100;
/** Deltas of a tenant whose statuses are read before they are folded. */
const mostDeltas = 20;

type Tenant = { tenant_id: string; finished_statuses?: readonly string[] };

/** The statuses of each tenant's open tickets, in their spellings: those of the counts, and what is not folded yet. */
export const readOpenStatuses = async (
  store: Store,
  tenants: readonly Tenant[],
): Promise<Map<string, readonly string[]>> => {
  const ids = tenants.map(({ tenant_id }) => tenant_id);
  // First the deltas: what is folded meanwhile is in the totals.
  const deltas = await rowsOfEach<{ tenant_id: string; statuses?: string[] }>(store, ledgerCollection, ids, (id) => [
    { $match: deltasOf(id) },
    { $limit: mostDeltas },
    { $project: { _id: 0, tenant_id: 1, statuses: '$changes.after.status' } },
  ]);
  const totals = await rowsOfEach<{ tenant_id: string; key: string }>(store, countsCollection, ids, (tenant_id) => [
    { $match: { tenant_id, kind: 'status' } },
    { $sort: { count: -1, key: 1 } },
    { $limit: mostStatuses },
    { $project: { _id: 0, tenant_id: 1, key: 1 } },
  ]);
  const known = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { tenant_id, statuses = [] } of deltas) for (const one of statuses) known.get(tenant_id)?.add(one);
  for (const { tenant_id, key } of totals) known.get(tenant_id)?.add(decoded(key));
  return new Map(
    tenants.map(({ tenant_id, finished_statuses = [] }) => {
      const isFinished = finishedBy(finished_statuses);
      return [tenant_id, [...(known.get(tenant_id) ?? [])].filter((status) => !isFinished(status))];
    }),
  );
};
