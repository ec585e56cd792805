import { outboxIn } from '#lib/alerts/outbox.ts';
import { accountLimitPrefix } from '#lib/connections/connection.ts';
import { countNeedingAuthorization } from '#lib/connections/connections.ts';
import { countOpenCircuits } from '#lib/coordination/limit-circuits.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { findStalledRuns } from '#lib/ingestion/runs.ts';
import type { Store } from '#lib/mongo/store.ts';
import { countLimit } from './bounds.ts';

/** A delivery that waits for hours has no message: the schedule sends one within two minutes after it is due. */
const resentWithinMs = 2 * 60_000;

/** What waits or is stuck, over all tenants; each is counted up to 1,000. */
export const readDeploymentState = async (store: Store, now: Date) => {
  const [openAccounts, stalled, alerts, deliveries, needingAuthorization] = await Promise.all([
    countOpenCircuits(store, accountLimitPrefix, countLimit),
    findStalledRuns(store, countLimit),
    outboxIn(store).findOverdue(now, countLimit),
    deliveriesIn(store).findOverdue(new Date(now.getTime() - resentWithinMs), countLimit),
    countNeedingAuthorization(store, countLimit),
  ]);
  return {
    openAccounts,
    stalledRuns: stalled.length,
    overdueAlerts: alerts.length,
    overdueDeliveries: deliveries.length,
    needingAuthorization,
  };
};

export type DeploymentState = Awaited<ReturnType<typeof readDeploymentState>>;
