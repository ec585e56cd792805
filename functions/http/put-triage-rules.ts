import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { triageRulesIn } from '#lib/tenants/triage-rules.ts';
import { putTriageRules } from '../manifest/triage-routes.ts';

export const handler = apiHandler(putTriageRules, (store) => {
  const rules = triageRulesIn(store);

  return async ({ params: { tenant_id }, body, note }) =>
    ok(
      await noting(
        note,
        () => rules.find(tenant_id),
        () => rules.put(tenant_id, body),
      ),
    );
});
