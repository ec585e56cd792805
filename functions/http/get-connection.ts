import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import { getConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(
  getConnection,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(viewOfConnection(await connectionOf(store, tenant_id), new Date())),
);
