import { emit } from '#functions/runtime/emit.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { tenantsOf } from '#lib/auth/api-key.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { findRunAmong } from '#lib/ingestion/runs.ts';
import { cancelIngest } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(cancelIngest, (store) => async ({ params, caller, note }) => {
  const run = await findRunAmong(store, params.job_id, tenantsOf(caller));
  if (!run) throw notFound('There is no such job.');
  const cancelled = await endRun(store, run, 'cancelled');
  if (!cancelled) throw conflict('This job has already ended.', { extra: { job_id: run.job_id } });
  note({ tenants: [run.tenant_id] });
  emit({ RunsCancelled: 1 });
  return ok({ job_id: cancelled.job_id, status: cancelled.status });
});
