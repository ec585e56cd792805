import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { removeDestination } from '#lib/destinations/destinations.ts';
import { notFound } from '#lib/errors.ts';
import { deleteDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(deleteDestination, (store) => async ({ params: { tenant_id, destination_id } }) => {
  if (!(await removeDestination(store, tenant_id, destination_id))) throw notFound('No such destination.');
  return { status: 204 };
});
