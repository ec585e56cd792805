import { connectionReader } from '#functions/runtime/connection-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { removeHook } from '#lib/connections/hook.ts';
import { deleteConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(deleteConnectionHook, (store) => async ({ params: { tenant_id }, note }) => {
  await noting(note, connectionReader(store, tenant_id), () => removeHook(store, tenant_id));
  return { status: 204 };
});
