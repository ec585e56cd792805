import { connectionReader } from '#functions/runtime/connection-reader.ts';
import { emit } from '#functions/runtime/emit.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { removeConnection } from '#lib/connections/connections.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { deleteConnection } from '../manifest/connection-routes.ts';

export const handler = apiHandler(deleteConnection, (store) => async ({ params: { tenant_id }, note }) => {
  if (await noting(note, connectionReader(store, tenant_id), () => removeConnection(store, tenant_id))) {
    const run = await runsOf(store, tenant_id).findRunning();
    if (run && (await endRun(store, run, 'cancelled', 'Its connection was deleted'))) emit({ RunsCancelled: 1 });
  }
  return { status: 204 };
});
