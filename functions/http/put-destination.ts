import { destinationReader } from '#functions/runtime/destination-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewDestination } from '#lib/destinations/destination-view.ts';
import { putDestination as put } from '#lib/destinations/put-destination.ts';
import { putDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(putDestination, (store) => {
  const { hosts } = readConfig(['destinations']).destinations;

  return async ({ params: { tenant_id, destination_id }, body, note }) => {
    const now = new Date();
    const deps = { store, keys: secretKeys(), hosts, now };
    const { destination, secret } = await noting(note, destinationReader(store, tenant_id, destination_id), () =>
      put(deps, tenant_id, destination_id, body),
    );
    return ok({ ...(await viewDestination(store, destination, now)), secret });
  };
});
