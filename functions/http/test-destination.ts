import { destinationCalls } from '#functions/runtime/destination-calls.ts';
import { destinationReader } from '#functions/runtime/destination-reader.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { requireDestination } from '#lib/destinations/destinations.ts';
import { testDestination as test } from '#lib/destinations/test-destination.ts';
import { testDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(testDestination, (store) => {
  const calls = destinationCalls(store);

  return async ({ params: { tenant_id, destination_id }, note }) => {
    const destination = await requireDestination(store, tenant_id, destination_id);
    return ok(await noting(note, destinationReader(store, tenant_id, destination_id), () => test(calls, destination)));
  };
});
