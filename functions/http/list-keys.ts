import { listKeys as list } from '#lib/auth/list-keys.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { ok } from '../frame/reply.ts';
import { listKeys } from '../manifest/key-routes.ts';

export const handler = apiHandler(
  listKeys,
  (store) =>
    async ({ query: { limit, cursor }, caller }) =>
      ok(await list(store, caller, limit, cursor)),
);
