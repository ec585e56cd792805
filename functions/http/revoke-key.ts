import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { revokeKey as revoke } from '#lib/auth/revoke-key.ts';
import { notFound } from '#lib/errors.ts';
import { revokeKey } from '../manifest/key-routes.ts';

export const handler = apiHandler(revokeKey, (store) => async ({ params, query, caller }) => {
  const how = { withDescendants: query.with_descendants, now: new Date() };
  if (!(await revoke(store, caller, params.key_id, how))) throw notFound('There is no such key.');
  return { status: 204 };
});
