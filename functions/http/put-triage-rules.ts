import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import { putTriageRules } from '../manifest/triage-routes.ts';

export const handler = apiHandler(
  putTriageRules,
  (store) =>
    async ({ params: { tenant_id }, body }) =>
      ok(await triageRulesIn(store).put(tenant_id, body)),
);
