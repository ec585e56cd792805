import { apiHandler } from '../frame/api-handler.ts';
import { namedCircuit } from '../frame/named-circuit.ts';
import { ok } from '../frame/reply.ts';
import { resetCircuit } from '../manifest/operation-routes.ts';

export const handler = apiHandler(resetCircuit, (store) => async ({ params: { name } }) => {
  await namedCircuit(store, name).reset();
  return ok({ name, status: 'reset' });
});
