import { eventBus } from '#functions/runtime/event-bus.ts';
import { askingHelpdesks, restoredTo } from '#functions/runtime/helpdesk-calls.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { testConnection as test } from '#lib/connections/test-connection.ts';
import { testConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(testConnection, (store) => {
  const events = eventBus(readConfig(['eventBus']).eventBus);
  const asking = { ...askingHelpdesks(store), onRestored: restoredTo(events) };

  return async ({ params: { tenant_id }, note }) => {
    const now = new Date();
    const connection = await requireConnection(store, tenant_id);
    const tested = await test(asking, connection, Date.now);
    note({ before: viewOfConnection(connection, now), after: await readConnection(store, tenant_id, now) });
    return ok(tested);
  };
});
