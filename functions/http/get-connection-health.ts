import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { healthOf } from '#lib/connections/connection-health.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import { getConnectionHealth } from '../manifest/connection-routes.ts';

export const handler = apiHandler(
  getConnectionHealth,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(healthOf(await connectionOf(store, tenant_id), new Date())),
);
