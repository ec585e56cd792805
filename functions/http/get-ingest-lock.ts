import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { lockOf } from '#lib/ingestion/run.ts';
import { getIngestLock } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(getIngestLock, (store) => async ({ params: { tenant_id } }) => {
  const lock = await locksIn(store).look(lockOf(tenant_id));
  return ok({ tenant_id, ...lock });
});
