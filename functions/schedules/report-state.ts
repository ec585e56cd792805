import { emit } from '#functions/runtime/emit.ts';
import { limitRule, providerName } from '#functions/runtime/guards.ts';
import { serviceCircuit } from '#functions/runtime/named-circuit.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { readConfig } from '#lib/config.ts';
import { accountLimitPrefix } from '#lib/connections/connection.ts';
import { countNeedingAuthorization } from '#lib/connections/connections.ts';
import { circuitNames } from '#lib/coordination/circuits.ts';
import { countOpenCircuits } from '#lib/coordination/limit-circuits.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { countConnections } from '#lib/health/count-connections.ts';
import { findStalledRuns } from '#lib/ingestion/runs.ts';
import { reportState } from '../manifest/schedules.ts';

/** Counting stops here: more makes no difference to the alarm. */
const countLimit = 1_000;

/** A delivery that waits for hours has no message: the schedule sends one within two minutes after it is due. */
const resentWithinMs = 2 * 60_000;

export const handler = scheduleHandler(reportState, async (store) => {
  const config = readConfig(reportState.config);
  const limiter = rateLimiterIn(store, providerName, limitRule(config));
  const [circuits, openAccounts, stalled, alerts, deliveries, limit, needingAuth, connections] = await Promise.all([
    Promise.all(circuitNames.map((name) => serviceCircuit(store, name).status())),
    countOpenCircuits(store, accountLimitPrefix, countLimit),
    findStalledRuns(store, countLimit),
    outboxIn(store).findOverdue(new Date(), countLimit),
    deliveriesIn(store).findOverdue(new Date(Date.now() - resentWithinMs), countLimit),
    limiter.status(),
    countNeedingAuthorization(store, countLimit),
    countConnections(store),
  ]);

  for (const { name, state } of circuits) emit({ CircuitOpen: state === 'closed' ? 0 : 1 }, { circuit: name });
  const { requests } = config.rateLimit;
  const state = {
    StalledRuns: stalled.length,
    AlertsOverdue: alerts.length + deliveries.length,
    HelpdeskCircuitsOpen: openAccounts,
    ConnectionsNeedingAuth: needingAuth,
    LimitUsed: (100 * (requests - limit.remaining)) / requests,
    ...(connections !== null && { DatabaseConnections: connections }),
  };
  emit(state);
  return state;
});
