import { tenantsOf } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { notFound } from '#lib/errors.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { revokeKey } from '../manifest/key-routes.ts';

export const handler = apiHandler(revokeKey, (store) => async ({ params: { key_id }, caller }) => {
  const isRevoked = await apiKeysIn(store).revoke(key_id, tenantsOf(caller), new Date());
  if (!isRevoked) throw notFound('There is no such key.');
  return { status: 204 };
});
