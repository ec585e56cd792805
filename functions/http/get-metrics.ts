import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import type { Reply } from '#functions/runtime/http/reply.ts';
import { readSharedGuards } from '#functions/runtime/shared-guards.ts';
import { reachesEveryTenant, tenantsOf } from '#lib/auth/api-key.ts';
import { readConfig } from '#lib/config.ts';
import { countLimit } from '#lib/metrics/bounds.ts';
import { readDeploymentState } from '#lib/metrics/deployment-state.ts';
import { deploymentGauges, sharedGauges, tenantGauges } from '#lib/metrics/gauges.ts';
import { openMetricsOf, openMetricsType } from '#lib/metrics/open-metrics.ts';
import { readTenantStates } from '#lib/metrics/tenant-states.ts';
import type { Store } from '#lib/mongo/store.ts';
import { countTenants } from '#lib/tenants/tenants.ts';
import { getMetrics } from '../manifest/operation-routes.ts';

export const handler = apiHandler(getMetrics, (store) => {
  const config = readConfig(['rateLimit', 'provider', 'circuit']);

  return async ({ caller, query: { tenant_id } }): Promise<Reply> => {
    const now = new Date();
    const asked = tenant_id === undefined ? tenantsOf(caller) : [tenant_id];
    const [{ used, allowed, circuits }, sums, tenants] = await Promise.all([
      readSharedGuards(store, config),
      reachesEveryTenant(caller) && tenant_id === undefined ? readSums(store, now) : [],
      readTenantStates(store, asked, now),
    ]);
    const shared = sharedGauges({ limitUsed: used / allowed, circuits });
    const body = openMetricsOf([...shared, ...sums, ...tenantGauges(tenants)]);
    return { status: 200, headers: { 'content-type': openMetricsType }, body };
  };
});

const readSums = async (store: Store, now: Date) => {
  const [state, tenants] = await Promise.all([readDeploymentState(store, now), countTenants(store, countLimit)]);
  return deploymentGauges(state, tenants);
};
