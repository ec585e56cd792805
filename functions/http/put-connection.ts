import { connectionReader } from '#functions/runtime/connection-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { putConnection as put } from '#lib/connections/put-connection.ts';
import { putConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(putConnection, (store) => {
  const { hosts } = readConfig(['connections']).connections;

  return async ({ params: { tenant_id }, body, note }) => {
    const now = new Date();
    const connection = await noting(note, connectionReader(store, tenant_id), () =>
      put({ store, keys: secretKeys(), hosts, now }, tenant_id, body),
    );
    return ok(viewOfConnection(connection, now));
  };
});
