import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { removeHook } from '#lib/connections/hook.ts';
import { deleteConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(deleteConnectionHook, (store) => async ({ params: { tenant_id } }) => {
  await removeHook(store, tenant_id);
  return { status: 204 };
});
