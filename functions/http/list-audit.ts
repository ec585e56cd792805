import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readAudit } from '#lib/audit/read-audit.ts';
import { listAudit } from '../manifest/audit-routes.ts';

export const handler = apiHandler(
  listAudit,
  (store) =>
    async ({ query: { limit, cursor, ...filter }, caller }) =>
      ok(await readAudit(store, caller, filter, { limit, cursor })),
);
