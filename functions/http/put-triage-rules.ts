import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import { putTriageRules } from '../manifest/triage-routes.ts';

export const handler = apiHandler(putTriageRules, (store) => {
  const rules = triageRulesIn(store);

  return async ({ params: { tenant_id }, body, note }) => {
    const before = await rules.find(tenant_id);
    const after = await rules.put(tenant_id, body);
    note({ before, after });
    return ok(after);
  };
});
