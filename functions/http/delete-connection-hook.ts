import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { removeHook } from '#lib/connections/hook.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { deleteConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(deleteConnectionHook, (store) => async ({ params: { tenant_id }, note }) => {
  const before = await readConnection(store, tenant_id, new Date());
  await removeHook(store, tenant_id);
  note({ before, after: { ...before, webhook: null } });
  return { status: 204 };
});
