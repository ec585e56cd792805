import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { accountLimitPrefix } from '#lib/connections/connection.ts';
import { countOpenCircuits, findOpenCircuits } from '#lib/coordination/limit-circuits.ts';
import { destinationLimitPrefix } from '#lib/destinations/destination.ts';
import type { Store } from '#lib/mongo/store.ts';
import { listOpenCircuits } from '../manifest/operation-routes.ts';

/** Counting stops here. */
const countLimit = 1_000;

export const handler = apiHandler(listOpenCircuits, (store) => async () => {
  const [accounts, destinations] = await Promise.all(
    [accountLimitPrefix, destinationLimitPrefix].map((prefix) => openCircuits(store, prefix)),
  );
  return ok({ ...accounts, destinations });
});

const openCircuits = async (store: Store, prefix: string) => {
  const [circuits, open_count] = await Promise.all([
    findOpenCircuits(store, prefix),
    countOpenCircuits(store, prefix, countLimit),
  ]);
  return { circuits, open_count };
};
