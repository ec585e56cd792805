import { tenantsOf } from '#lib/auth/api-key.ts';
import { tenantsIn, viewOfTenant } from '#lib/tenants/tenants.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { ok } from '../frame/reply.ts';
import { listTenants } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(listTenants, (store) => async ({ caller }) => {
  const tenants = await tenantsIn(store).list(tenantsOf(caller));
  return ok({ tenants: tenants.map(viewOfTenant) });
});
