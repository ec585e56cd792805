import { emit } from '#functions/runtime/emit.ts';
import { limitRule, providerName } from '#functions/runtime/guards.ts';
import { serviceCircuit } from '#functions/runtime/named-circuit.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { circuitNames } from '#lib/coordination/circuits.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { countConnections } from '#lib/health/count-connections.ts';
import { readDeploymentState } from '#lib/metrics/deployment-state.ts';
import { reportState } from '../manifest/schedules.ts';

export const handler = scheduleHandler(reportState, async (store) => {
  const config = readConfig(reportState.config);
  const limiter = rateLimiterIn(store, providerName, limitRule(config));
  const [circuits, waiting, limit, connections] = await Promise.all([
    Promise.all(circuitNames.map((name) => serviceCircuit(store, name).status())),
    readDeploymentState(store, new Date()),
    limiter.status(),
    countConnections(store),
  ]);

  for (const { name, state } of circuits) emit({ CircuitOpen: state === 'closed' ? 0 : 1 }, { circuit: name });
  const { requests } = config.rateLimit;
  const state = {
    StalledRuns: waiting.stalledRuns,
    AlertsOverdue: waiting.overdueAlerts + waiting.overdueDeliveries,
    HelpdeskCircuitsOpen: waiting.openAccounts,
    ConnectionsNeedingAuth: waiting.needingAuthorization,
    LimitUsed: (100 * (requests - limit.remaining)) / requests,
    ...(connections !== null && { DatabaseConnections: connections }),
  };
  emit(state);
  return state;
});
