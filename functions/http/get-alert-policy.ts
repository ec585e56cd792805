import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { viewOfPolicy } from '#lib/alert-policy/policy-view.ts';
import { getAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(
  getAlertPolicy,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(viewOfPolicy(tenant_id, await alertPoliciesIn(store).find(tenant_id))),
);
