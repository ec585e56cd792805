import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewOfTenant } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { putTenant } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  putTenant,
  (store) =>
    async ({ params: { tenant_id }, body }) =>
      ok(viewOfTenant(await tenantsIn(store).put(tenant_id, body, new Date()))),
);
