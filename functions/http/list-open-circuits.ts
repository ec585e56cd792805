import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { countOpenCircuits, findOpenCircuits } from '#lib/connections/account-circuits.ts';
import { listOpenCircuits } from '../manifest/operation-routes.ts';

/** Counting stops here. */
const countLimit = 1_000;

export const handler = apiHandler(listOpenCircuits, (store) => async () => {
  const [circuits, open_count] = await Promise.all([findOpenCircuits(store), countOpenCircuits(store, countLimit)]);
  return ok({ circuits, open_count });
});
