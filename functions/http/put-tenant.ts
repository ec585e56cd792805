import { tenantsIn, viewOfTenant } from '#lib/tenants/tenants.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { ok } from '../frame/reply.ts';
import { putTenant } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  putTenant,
  (store) =>
    async ({ params: { tenant_id }, body }) =>
      ok(viewOfTenant(await tenantsIn(store).put(tenant_id, body, new Date()))),
);
