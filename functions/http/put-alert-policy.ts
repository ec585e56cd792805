import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { putPolicy } from '#lib/alert-policy/put-policy.ts';
import { putAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(
  putAlertPolicy,
  (store) =>
    async ({ params: { tenant_id }, query, body }) =>
      ok(await putPolicy(store, tenant_id, body, { isDryRun: query.dry_run === true, now: new Date() })),
);
