import { connectionReader } from '#functions/runtime/connection-reader.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { askingHelpdesks, restoredTo } from '#functions/runtime/helpdesk-calls.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { requireConnection } from '#lib/connections/connections.ts';
import { testConnection as test } from '#lib/connections/test-connection.ts';
import { testConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(testConnection, (store) => {
  const events = eventBus(readConfig(['eventBus']).eventBus);
  const asking = { ...askingHelpdesks(store), onRestored: restoredTo(events) };

  return async ({ params: { tenant_id }, note }) => {
    const connection = await requireConnection(store, tenant_id);
    return ok(await noting(note, connectionReader(store, tenant_id), () => test(asking, connection, Date.now)));
  };
});
