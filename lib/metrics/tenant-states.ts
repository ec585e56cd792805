import type { Document } from 'mongodb';
import { countsCollection, type TotalDoc } from '#lib/analytics/ticket-counts.ts';
import { connectionsIn } from '#lib/connections/connections.ts';
import { lagSecondsOf } from '#lib/connections/lag.ts';
import type { DeliveryState } from '#lib/deliveries/delivery.ts';
import { runningTenants } from '#lib/ingestion/runs.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { type Alert, urgencies } from '#lib/tickets/ticket.ts';
import { countLimit, mostTenants } from './bounds.ts';

/** What is on its way or was given up. What is over is history, and counting it would cost more with every ticket. */
const alertStates = ['pending', 'queued', 'undeliverable'] as const satisfies readonly Alert['state'][];
const deliveryStates = ['held', 'queued', 'undeliverable'] as const satisfies readonly DeliveryState[];

type Count<State extends string> = { state: State; count: number };

export type TenantState = {
  tenantId: string;
  tickets: { urgency: (typeof urgencies)[number]; count: number }[];
  alerts: Count<(typeof alertStates)[number]>[];
  deliveries: Count<(typeof deliveryStates)[number]>[];
  isRunning: boolean;
  /** Runs that were refused in a row. */
  refusedRuns: number;
  /** Null without a connection. */
  connection: { needsAuthorization: boolean; lagSeconds: number | null } | null;
};

/** How tenants are, of those with these ids (null: all) the first by id. No read grows with the number of tickets. */
export const readTenantStates = async (
  store: Store,
  tenantIds: readonly string[] | null,
  now: Date,
): Promise<TenantState[]> => {
  const tenants = await tenantsIn(store).list(tenantIds, { limit: mostTenants });
  if (tenants.length === 0) return [];
  const ids = tenants.map(({ tenant_id }) => tenant_id);
  const [tickets, alerts, deliveries, running, connections] = await Promise.all([
    ticketCounts(store, ids),
    countsByState(store, 'tickets', ids, { field: 'alert.state', states: alertStates, also: { deleted_at: null } }),
    countsByState(store, 'deliveries', ids, { field: 'state', states: deliveryStates }),
    runningTenants(store, ids),
    readConnections(store, ids, now),
  ]);
  return tenants.map(({ tenant_id, refused }) => ({
    tenantId: tenant_id,
    tickets: urgencies.map((urgency) => ({ urgency, count: tickets.get(`${tenant_id}/${urgency}`) ?? 0 })),
    alerts: alertStates.map((state) => ({ state, count: alerts.get(`${tenant_id}/${state}`) ?? 0 })),
    deliveries: deliveryStates.map((state) => ({ state, count: deliveries.get(`${tenant_id}/${state}`) ?? 0 })),
    isRunning: running.has(tenant_id),
    refusedRuns: refused?.runs ?? 0,
    connection: connections.get(tenant_id) ?? null,
  }));
};

/** The stored totals of tickets by tenant and urgency (`bank/high`), without what is not folded yet. */
export const ticketCounts = async (store: Store, ids: readonly string[]): Promise<Map<string, number>> => {
  const totals = await store.db
    .collection<TotalDoc>(countsCollection)
    .find({ tenant_id: { $in: [...ids] }, kind: 'urgency', count: { $gte: 1 } }, inSession(store))
    .toArray();
  return new Map(totals.map(({ tenant_id, key, count }) => [`${tenant_id}/${key}`, count]));
};

type ByState = { field: string; states: readonly string[]; also?: Document };
type StateCount = { _id: { tenant_id: string; state: string }; count: number };

/** Counts by tenant and state, each no further than the limit, in one query. */
const countsByState = async (
  store: Store,
  coll: string,
  ids: readonly string[],
  { field, states, also }: ByState,
): Promise<Map<string, number>> => {
  const asked = ids.flatMap((tenant_id) => states.map((state) => ({ tenant_id, state })));
  const rows = await rowsOfEach<StateCount, (typeof asked)[number]>(store, coll, asked, ({ tenant_id, state }) => [
    { $match: { tenant_id, ...also, [field]: state } },
    { $limit: countLimit },
    { $group: { _id: { tenant_id: '$tenant_id', state: `$${field}` }, count: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, count }) => [`${_id.tenant_id}/${_id.state}`, count]));
};

const readConnections = async (store: Store, ids: readonly string[], now: Date) => {
  const connections = await connectionsIn(store)
    .find(
      { tenant_id: { $in: [...ids] }, deleted_at: null },
      { ...inSession(store), projection: { tenant_id: 1, state: 1, checkpoint: 1 } },
    )
    .toArray();
  return new Map(
    connections.map(({ tenant_id, state, checkpoint }) => [
      tenant_id,
      { needsAuthorization: state === 'needs_auth', lagSeconds: lagSecondsOf(checkpoint?.complete_until, now) },
    ]),
  );
};
