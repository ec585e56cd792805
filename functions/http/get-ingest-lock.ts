import { locksIn } from '#lib/coordination/lock.ts';
import { lockOf } from '#lib/ingestion/run.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { ok } from '../frame/reply.ts';
import { getIngestLock } from '../manifest/ingest-routes.ts';

export const handler = apiHandler(getIngestLock, (store) => async ({ params: { tenant_id } }) => {
  const lock = await locksIn(store).look(lockOf(tenant_id));
  return ok({ tenant_id, ...lock });
});
