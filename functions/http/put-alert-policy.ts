import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { putPolicy } from '#lib/alert-policy/put-policy.ts';
import { putAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(putAlertPolicy, (store) => {
  const policies = alertPoliciesIn(store);

  return async ({ params: { tenant_id }, query: { dry_run: isDryRun = false }, body, note }) => {
    const put = () => putPolicy(store, tenant_id, body, { isDryRun, now: new Date() });
    if (!isDryRun) return ok(await noting(note, () => policies.find(tenant_id), put));
    note({ after: { dry_run: true } });
    return ok(await put());
  };
});
