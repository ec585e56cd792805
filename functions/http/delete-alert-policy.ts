import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { deleteAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(deleteAlertPolicy, (store) => {
  const policies = alertPoliciesIn(store);

  return async ({ params: { tenant_id }, note }) => {
    const before = await policies.find(tenant_id);
    await policies.remove(tenant_id);
    note({ before });
    return { status: 204 };
  };
});
