import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewOfTenant } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { putTenant } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(putTenant, (store) => {
  const tenants = tenantsIn(store);

  return async ({ params: { tenant_id }, body, note }) => {
    const [before] = await tenants.list([tenant_id]);
    const after = viewOfTenant(await tenants.put(tenant_id, body, new Date()));
    note({ before: before ? viewOfTenant(before) : null, after });
    return ok(after);
  };
});
