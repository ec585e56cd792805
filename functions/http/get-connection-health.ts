import { accountRules } from '#functions/runtime/guards.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { callsOf, healthOf } from '#lib/connections/connection-health.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import { pendingHints } from '#lib/hints/hints.ts';
import { getConnectionHealth } from '../manifest/connection-routes.ts';

/** More tickets that wait are not counted. */
const countedLimit = 1_000;

export const handler = apiHandler(getConnectionHealth, (store) => {
  const rules = accountRules(readConfig(['accountLimit', 'connections', 'circuit']));

  return async ({ params: { tenant_id } }) => {
    const connection = await connectionOf(store, tenant_id);
    const [calls, pending] = await Promise.all([
      callsOf(store, connection, rules),
      pendingHints(store, tenant_id, countedLimit),
    ]);
    return ok(healthOf(connection, { calls, pending }, new Date()));
  };
});
