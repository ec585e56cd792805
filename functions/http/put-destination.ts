import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewDestination } from '#lib/destinations/destination-view.ts';
import { putDestination as put } from '#lib/destinations/put-destination.ts';
import { readDestination } from '#lib/destinations/read-destination.ts';
import { putDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(putDestination, (store) => {
  const { hosts } = readConfig(['destinations']).destinations;

  return async ({ params: { tenant_id, destination_id }, body, note }) => {
    const now = new Date();
    const before = await readDestination(store, tenant_id, destination_id, now);
    const { destination, secret } = await put(
      { store, keys: secretKeys(), hosts, now },
      tenant_id,
      destination_id,
      body,
    );
    const after = await viewDestination(store, destination, now);
    note({ before, after });
    return ok({ ...after, secret });
  };
});
