import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { putHook } from '#lib/connections/hook.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { putConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(putConnectionHook, (store) => {
  const { url: publicUrl } = readConfig(['publicUrl']).publicUrl;

  return async ({ params: { tenant_id }, body: { secret }, note }) => {
    const now = new Date();
    const connection = await requireConnection(store, tenant_id);
    const hook = await putHook({ store, keys: secretKeys(), publicUrl, now }, connection, secret);
    note({ before: viewOfConnection(connection, now), after: await readConnection(store, tenant_id, now) });
    return ok(hook);
  };
});
