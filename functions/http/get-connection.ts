import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { getConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(
  getConnection,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(await readConnection(store, tenant_id, new Date())),
);
