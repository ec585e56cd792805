import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { deleteAlertPolicy } from '../manifest/alert-policy-routes.ts';

export const handler = apiHandler(deleteAlertPolicy, (store) => {
  const policies = alertPoliciesIn(store);

  return async ({ params: { tenant_id }, note }) => {
    await noting(
      note,
      () => policies.find(tenant_id),
      () => policies.remove(tenant_id),
    );
    return { status: 204 };
  };
});
