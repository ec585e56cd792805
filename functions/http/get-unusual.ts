import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readUnusual } from '#lib/spikes/read-unusual.ts';
import { getUnusual } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  getUnusual,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(await readUnusual(store, tenant_id)),
);
