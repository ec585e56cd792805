import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readChanges } from '#lib/tickets/read-changes.ts';
import { listChanges } from '../manifest/change-routes.ts';

export const handler = apiHandler(
  listChanges,
  (store) =>
    async ({ query: { tenant_id, limit, cursor } }) =>
      ok(await readChanges(store, tenant_id, limit, cursor)),
);
