import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { createKey as create } from '#lib/auth/create-key.ts';
import { readConfig } from '#lib/config.ts';
import { createKey } from '../manifest/key-routes.ts';

export const handler = apiHandler(createKey, (store) => {
  const { keyLimit } = readConfig(['keyLimit']);

  return async ({ body, caller, note }) => {
    const { tenants, scopes, expires_at = null, label = null } = body;
    const wanted = { tenants, scopes, expiresAt: expires_at, label };
    const { key, doc } = await create(store, caller, wanted, new Date(), keyLimit);
    const { key_id, created_by, created_at } = doc;
    note({ tenants, subject: { key_id }, after: { tenants, scopes, label, expires_at } });
    return { status: 201, body: { key_id, key, tenants, scopes, label, created_by, created_at, expires_at } };
  };
});
