import { createKey as create } from '#lib/auth/create-key.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { createKey } from '../manifest/key-routes.ts';

export const handler = apiHandler(createKey, (store) => async ({ body, caller }) => {
  const { tenants, scopes, expires_at = null, label = null } = body;
  const { key, doc } = await create(store, caller, { tenants, scopes, expiresAt: expires_at, label }, new Date());
  const { key_id, created_at } = doc;
  return { status: 201, body: { key_id, key, tenants, scopes, label, created_at, expires_at } };
});
