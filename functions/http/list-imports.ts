import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { listImports as list } from '#lib/imports/list-imports.ts';
import { listImports } from '../manifest/import-routes.ts';

export const handler = apiHandler(
  listImports,
  (store) =>
    async ({ params: { tenant_id }, query }) =>
      ok(await list(store, tenant_id, query)),
);
