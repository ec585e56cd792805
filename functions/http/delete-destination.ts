import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { removeDestination } from '#lib/destinations/destinations.ts';
import { readDestination } from '#lib/destinations/read-destination.ts';
import { notFound } from '#lib/errors.ts';
import { deleteDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(deleteDestination, (store) => async ({ params, note }) => {
  const { tenant_id, destination_id } = params;
  const before = await readDestination(store, tenant_id, destination_id, new Date());
  if (!(await removeDestination(store, tenant_id, destination_id))) throw notFound('No such destination.');
  note({ before });
  return { status: 204 };
});
