import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { verifyStats as verify } from '#lib/analytics/verify-stats.ts';
import { verifyStats } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  verifyStats,
  (store) =>
    async ({ query: { tenant_id } }) =>
      ok(await verify(store, tenant_id)),
);
