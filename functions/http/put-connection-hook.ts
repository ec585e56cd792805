import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { putHook } from '#lib/connections/hook.ts';
import { putConnectionHook } from '../manifest/hook-routes.ts';

export const handler = apiHandler(putConnectionHook, (store) => {
  const { url: publicUrl } = readConfig(['publicUrl']).publicUrl;

  return async ({ params: { tenant_id }, body: { secret } }) => {
    const connection = await requireConnection(store, tenant_id);
    return ok(await putHook({ store, keys: secretKeys(), publicUrl, now: new Date() }, connection, secret));
  };
});
