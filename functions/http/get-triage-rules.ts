import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import { getTriageRules } from '../manifest/triage-routes.ts';

export const handler = apiHandler(getTriageRules, (store) => async ({ params: { tenant_id } }) => {
  const rules = await triageRulesIn(store).find(tenant_id);
  return ok(rules ?? { tenant_id, version: 0, updated_at: null, rules: [], ignore: [] });
});
