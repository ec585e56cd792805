import { emit } from '#functions/runtime/emit.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readSharedGuards } from '#functions/runtime/shared-guards.ts';
import { readConfig } from '#lib/config.ts';
import { countConnections } from '#lib/health/count-connections.ts';
import { readDeploymentState } from '#lib/metrics/deployment-state.ts';
import { reportState } from '../manifest/schedules.ts';

export const handler = scheduleHandler(reportState, async (store) => {
  const config = readConfig(reportState.config);
  const [{ used, allowed, circuits }, waiting, connections] = await Promise.all([
    readSharedGuards(store, config),
    readDeploymentState(store, new Date()),
    countConnections(store),
  ]);

  for (const { name, state } of circuits) emit({ CircuitOpen: state === 'closed' ? 0 : 1 }, { circuit: name });
  const state = {
    StalledRuns: waiting.stalledRuns,
    AlertsOverdue: waiting.overdueAlerts + waiting.overdueDeliveries,
    HelpdeskCircuitsOpen: waiting.openAccounts,
    ConnectionsNeedingAuth: waiting.needingAuthorization,
    LimitUsed: (100 * used) / allowed,
    ...(connections !== null && { DatabaseConnections: connections }),
  };
  emit(state);
  return state;
});
