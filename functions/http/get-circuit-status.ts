import { apiHandler } from '../frame/api-handler.ts';
import { namedCircuit } from '../frame/named-circuit.ts';
import { ok } from '../frame/reply.ts';
import { getCircuitStatus } from '../manifest/operation-routes.ts';

export const handler = apiHandler(getCircuitStatus, (store) => async ({ params: { name } }) => {
  return ok(await namedCircuit(store, name).status());
});
