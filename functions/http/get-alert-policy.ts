import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { alertPoliciesIn, viewOfPolicy } from '#lib/alert-policy/alert-policies.ts';
import { getAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(
  getAlertPolicy,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(viewOfPolicy(tenant_id, await alertPoliciesIn(store).find(tenant_id))),
);
