import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewDestinations } from '#lib/destinations/destination-view.ts';
import { listDestinations as list } from '#lib/destinations/destinations.ts';
import { listDestinations } from '../manifest/destination-routes.ts';

export const handler = apiHandler(listDestinations, (store) => async ({ params: { tenant_id } }) => {
  const found = await list(store, tenant_id);
  return ok({ destinations: await viewDestinations(store, found, new Date()) });
});
