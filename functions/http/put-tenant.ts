import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewOfTenant } from '#lib/tenants/tenant.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { putTenant } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(putTenant, (store) => {
  const tenants = tenantsIn(store);
  const viewOf = async (tenantId: string) => {
    const [tenant] = await tenants.list([tenantId]);
    return tenant ? viewOfTenant(tenant) : null;
  };

  return async ({ params: { tenant_id }, body, note }) => {
    const put = () => tenants.put(tenant_id, body, new Date());
    return ok(viewOfTenant(await noting(note, () => viewOf(tenant_id), put)));
  };
});
