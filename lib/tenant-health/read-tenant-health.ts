import { readConnectionFacts } from '#lib/connections/connection-facts.ts';
import { lagSecondsOf } from '#lib/connections/lag.ts';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import { noTrouble, readDestinationTrouble } from '#lib/destinations/destination-trouble.ts';
import { noRuns, readRecentRuns } from '#lib/ingestion/recent-runs.ts';
import type { Store } from '#lib/mongo/store.ts';
import { missedLevelsAmong } from '#lib/service-levels/clocks.ts';
import { watchesIn } from '#lib/spikes/watches.ts';
import { notSetUp, type TenantDoc } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { rankOf, statusOf } from './problems.ts';
import { completeUntilOf, problemsOf, type TenantFacts } from './problems-of.ts';
import { readTicketsAtHand, ticketLimit } from './tickets-at-hand.ts';
import type { TenantHealth } from './views.ts';

export type TenantHealthPage = { tenants: TenantHealth[]; next_cursor: string | null };

type Asked = { tenantIds: readonly string[] | null; limit: number; cursor?: string | undefined };

/**
 * How the tenants with these ids are (null: all), a page of them by id. All that is read is bounded for each tenant, so
 * the cost does not grow with tickets, runs or deliveries.
 */
export const listTenantHealth = async (
  store: Store,
  { tenantIds, limit, cursor }: Asked,
  now: Date,
): Promise<TenantHealthPage> => {
  const list = ['tenant-health', tenantIds];
  const behind = cursor === undefined ? undefined : positionIn(list, cursor);
  const found = await tenantsIn(store).list(tenantIds, { limit: limit + 1, behind });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    tenants: await readHealthOf(store, page, now),
    next_cursor: found.length > limit && last ? encodeCursor(list, [last.tenant_id]) : null,
  };
};

/** How one tenant is, also before anything of it was stored. */
export const readTenantHealth = async (store: Store, tenantId: string, now: Date): Promise<TenantHealthPage> => {
  const [found] = await tenantsIn(store).list([tenantId], { limit: 1 });
  const tenant = found ?? { tenant_id: tenantId, ...notSetUp };
  return { tenants: await readHealthOf(store, [tenant], now), next_cursor: null };
};

/** @throws RequestError 422 */
const positionIn = (list: unknown, cursor: string): string => {
  const [tenantId] = decodeCursor(list, cursor) ?? [];
  if (typeof tenantId !== 'string') throw badCursor('this list of tenants');
  return tenantId;
};

const readHealthOf = async (store: Store, tenants: readonly TenantDoc[], now: Date): Promise<TenantHealth[]> => {
  if (tenants.length === 0) return [];
  const ids = tenants.map(({ tenant_id }) => tenant_id);
  const [runs, connections, destinations, tickets, missed, spikes] = await Promise.all([
    readRecentRuns(store, ids),
    readConnectionFacts(store, ids),
    readDestinationTrouble(store, ids),
    readTicketsAtHand(store, tenants, now),
    missedLevelsAmong(store, ids, { now, limit: ticketLimit }),
    watchesIn(store).spikesAmong(ids),
  ]);
  return tenants.flatMap((tenant) => {
    const { tenant_id: id } = tenant;
    const atHand = tickets.get(id);
    if (!atHand) return [];
    const unusual = spikes.get(id) ?? [];
    const facts: TenantFacts = {
      ...{ tenant, tickets: atHand },
      runs: runs.get(id) ?? noRuns,
      connection: connections.get(id) ?? null,
      destinations: destinations.get(id) ?? noTrouble,
      missedLevels: missed.get(id) ?? { count: 0, since: null },
      unusual: { count: unusual.length, since: unusual[0]?.since ?? null },
    };
    return viewOf(tenant, facts, now);
  });
};

const viewOf = ({ tenant_id, name }: TenantDoc, facts: TenantFacts, now: Date): TenantHealth => {
  const { runs, tickets, missedLevels } = facts;
  const problems = problemsOf(facts, now);
  return {
    ...{ tenant_id, name, status: statusOf(problems), rank: rankOf(problems), problems },
    is_running: runs.isRunning,
    last_completed_at: runs.lastCompletedAt?.toISOString() ?? null,
    lag_seconds: lagSecondsOf(completeUntilOf(facts), now),
    urgent_open: tickets.urgent,
    urgent_unacknowledged: tickets.unacknowledged.count,
    service_levels_missed: missedLevels.count,
    false_alarm_ratio: tickets.alarms === 0 ? null : tickets.falseAlarms / tickets.alarms,
  };
};
