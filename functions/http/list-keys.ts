import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { listKeys as list } from '#lib/auth/list-keys.ts';
import { listKeys } from '../manifest/key-routes.ts';

export const handler = apiHandler(
  listKeys,
  (store) =>
    async ({ query: { limit, cursor }, caller }) =>
      ok(await list(store, caller, limit, cursor)),
);
