import { destinationCalls } from '#functions/runtime/destination-calls.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { viewDestination } from '#lib/destinations/destination-view.ts';
import { requireDestination } from '#lib/destinations/destinations.ts';
import { readDestination } from '#lib/destinations/read-destination.ts';
import { testDestination as test } from '#lib/destinations/test-destination.ts';
import { testDestination } from '../manifest/destination-routes.ts';

export const handler = apiHandler(testDestination, (store) => {
  const calls = destinationCalls(store);

  return async ({ params: { tenant_id, destination_id }, note }) => {
    const now = new Date();
    const destination = await requireDestination(store, tenant_id, destination_id);
    const before = await viewDestination(store, destination, now);
    const tested = await test(calls, destination);
    note({ before, after: await readDestination(store, tenant_id, destination_id, now) });
    return ok(tested);
  };
});
