import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { tenantsOf } from '#lib/auth/api-key.ts';
import { viewOfTenant } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { listTenants } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(listTenants, (store) => async ({ caller }) => {
  const tenants = await tenantsIn(store).list(tenantsOf(caller));
  return ok({ tenants: tenants.map(viewOfTenant) });
});
