import { accountRules } from '#functions/runtime/guards.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { callsOf, healthOf } from '#lib/connections/connection-health.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import { getConnectionHealth } from '../manifest/connection-routes.ts';

export const handler = apiHandler(getConnectionHealth, (store) => {
  const rules = accountRules(readConfig(['accountLimit', 'connections', 'circuit']));

  return async ({ params: { tenant_id } }) => {
    const connection = await connectionOf(store, tenant_id);
    return ok(healthOf(connection, await callsOf(store, connection, rules), new Date()));
  };
});
