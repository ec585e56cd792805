import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { tenantsOf } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { revokeKey as revoke } from '#lib/auth/revoke-key.ts';
import { notFound } from '#lib/errors.ts';
import { revokeKey } from '../manifest/key-routes.ts';

export const handler = apiHandler(revokeKey, (store) => async ({ params, query, caller, note }) => {
  const how = { withDescendants: query.with_descendants, now: new Date() };
  const before = await apiKeysIn(store).find(params.key_id, tenantsOf(caller));
  if (!(await revoke(store, caller, params.key_id, how))) throw notFound('There is no such key.');
  if (before) {
    const { tenants, scopes, label, expires_at } = before;
    const after = how.withDescendants ? { with_descendants: true } : null;
    note({ tenants, before: { tenants, scopes, label, expires_at }, after });
  }
  return { status: 204 };
});
