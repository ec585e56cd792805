import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { deleteAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(deleteAlertPolicy, (store) => async ({ params: { tenant_id } }) => {
  await alertPoliciesIn(store).remove(tenant_id);
  return { status: 204 };
});
