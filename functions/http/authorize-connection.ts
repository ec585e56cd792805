import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { beginAuthorization } from '#lib/connections/authorization.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { conflict } from '#lib/errors.ts';
import { authorizeConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(authorizeConnection, (store) => {
  const { url: publicUrl } = readConfig(['publicUrl']).publicUrl;

  return async ({ params: { tenant_id } }) => {
    const connection = await requireConnection(store, tenant_id);
    if (publicUrl === null)
      throw conflict('PUBLIC_URL is not set: the help desk could not send anybody back to this API.', {});
    const deps = { store, keys: secretKeys(), publicUrl, now: new Date() };
    const { url, expiresAt } = await beginAuthorization(deps, connection);
    return ok({ url, expires_at: expiresAt });
  };
});
