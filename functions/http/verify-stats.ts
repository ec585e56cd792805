import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { verifyAtOnce } from '#lib/verification/verify-at-once.ts';
import { mostVerifiedAtOnce, verifyStats } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  verifyStats,
  (store) =>
    async ({ query: { tenant_id } }) =>
      ok(await verifyAtOnce(store, tenant_id, mostVerifiedAtOnce)),
);
