import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewDestination } from '#lib/destinations/destination-view.ts';
import { requireDestination } from '#lib/destinations/destinations.ts';
import { getDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(
  getDestination,
  (store) =>
    async ({ params: { tenant_id, destination_id } }) =>
      ok(await viewDestination(store, await requireDestination(store, tenant_id, destination_id), new Date())),
);
