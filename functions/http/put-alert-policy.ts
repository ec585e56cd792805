import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { putPolicy } from '#lib/alert-policy/put-policy.ts';
import { putAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(putAlertPolicy, (store) => {
  const policies = alertPoliciesIn(store);

  return async ({ params: { tenant_id }, query: { dry_run: isDryRun = false }, body, note }) => {
    const before = isDryRun ? null : await policies.find(tenant_id);
    const after = await putPolicy(store, tenant_id, body, { isDryRun, now: new Date() });
    note(isDryRun ? { after: { dry_run: true } } : { before, after });
    return ok(after);
  };
});
