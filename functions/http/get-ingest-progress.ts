import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { tenantsOf } from '#lib/auth/api-key.ts';
import { notFound } from '#lib/errors.ts';
import { viewOfRun } from '#lib/ingestion/run-view.ts';
import { findRunAmong } from '#lib/ingestion/runs.ts';
import { getIngestProgress } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(getIngestProgress, (store) => async ({ params, caller }) => {
  const run = await findRunAmong(store, params.job_id, tenantsOf(caller));
  if (!run) throw notFound('There is no such job.');
  return ok(viewOfRun(run));
});
