import { destinationReader } from '#functions/runtime/destination-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { removeDestination } from '#lib/destinations/destinations.ts';
import { notFound } from '#lib/errors.ts';
import { deleteDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(deleteDestination, (store) => async ({ params, note }) => {
  const { tenant_id, destination_id } = params;
  const remove = () => removeDestination(store, tenant_id, destination_id);
  if (!(await noting(note, destinationReader(store, tenant_id, destination_id), remove)))
    throw notFound('No such destination.');
  return { status: 204 };
});
