import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { putConnection as put } from '#lib/connections/put-connection.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { putConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(putConnection, (store) => {
  const { hosts } = readConfig(['connections']).connections;

  return async ({ params: { tenant_id }, body, note }) => {
    const now = new Date();
    const before = await readConnection(store, tenant_id, now);
    const after = viewOfConnection(await put({ store, keys: secretKeys(), hosts, now }, tenant_id, body), now);
    note({ before, after });
    return ok(after);
  };
});
