import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewOfRun } from '#lib/ingestion/run-view.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { getIngestStatus } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(getIngestStatus, (store) => async ({ query: { tenant_id } }) => {
  const last = await runsOf(store, tenant_id).findLast();
  if (last?.status === 'running') return ok(viewOfRun(last));
  return ok({ status: 'idle', tenant_id, ...(last && { last_job: viewOfRun(last) }) });
});
