import { connectionReader } from '#functions/runtime/connection-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { putHook } from '#lib/connections/hook.ts';
import { putConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(putConnectionHook, (store) => {
  const { url: publicUrl } = readConfig(['publicUrl']).publicUrl;

  return async ({ params: { tenant_id }, body: { secret }, note }) => {
    const connection = await requireConnection(store, tenant_id);
    const deps = { store, keys: secretKeys(), publicUrl, now: new Date() };
    return ok(await noting(note, connectionReader(store, tenant_id), () => putHook(deps, connection, secret)));
  };
});
