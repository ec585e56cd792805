import { emit } from '#functions/runtime/emit.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { removeConnection } from '#lib/connections/connections.ts';
import { readConnection } from '#lib/connections/read-connection.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { deleteConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(deleteConnection, (store) => async ({ params: { tenant_id }, note }) => {
  const now = new Date();
  const before = await readConnection(store, tenant_id, now);
  if (await removeConnection(store, tenant_id)) {
    note({ before, after: viewOfConnection({ kind: 'generic', tenant_id }, now) });
    const run = await runsOf(store, tenant_id).findRunning();
    if (run && (await endRun(store, run, 'cancelled', 'Its connection was deleted'))) emit({ RunsCancelled: 1 });
  }
  return { status: 204 };
});
