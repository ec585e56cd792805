import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { secretKeys } from '#functions/runtime/secret-keys.ts';
import { readConfig } from '#lib/config.ts';
import { viewDestination } from '#lib/destinations/destination-view.ts';
import { createDestination as create } from '#lib/destinations/put-destination.ts';
import { createDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(createDestination, (store) => {
  const { hosts } = readConfig(['destinations']).destinations;

  return async ({ params: { tenant_id }, body, note }) => {
    const now = new Date();
    const { destination, secret } = await create({ store, keys: secretKeys(), hosts, now }, tenant_id, body);
    const view = await viewDestination(store, destination, now);
    note({ subject: { destination_id: view.destination_id }, after: view });
    return { status: 201, body: { ...view, secret } };
  };
});
