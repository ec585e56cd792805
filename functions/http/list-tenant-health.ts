import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { serviceCircuit } from '#functions/runtime/named-circuit.ts';
import { tenantsOf } from '#lib/auth/api-key.ts';
import { listTenantHealth as list, readTenantHealth } from '#lib/tenant-health/read-tenant-health.ts';
import { sharedHealthOf } from '#lib/tenant-health/shared-health.ts';
import { listTenantHealth } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(listTenantHealth, (store) => async ({ caller, query: { tenant_id, ...page } }) => {
  const now = new Date();
  const [notify, provider, tenants] = await Promise.all([
    serviceCircuit(store, 'notify').status(),
    serviceCircuit(store, 'provider').status(),
    tenant_id === undefined
      ? list(store, { ...page, tenantIds: tenantsOf(caller) }, now)
      : readTenantHealth(store, tenant_id, now),
  ]);
  return ok({ ...tenants, shared: sharedHealthOf({ notify, provider }) });
});
