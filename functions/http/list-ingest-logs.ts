import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readLogs } from '#lib/ingestion/read-logs.ts';
import { listIngestLogs } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(
  listIngestLogs,
  (store) =>
    async ({ query: { tenant_id, limit, cursor } }) =>
      ok(await readLogs(store, tenant_id, limit, cursor)),
);
