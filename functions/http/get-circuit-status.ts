import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { namedCircuit } from '#functions/runtime/named-circuit.ts';
import { getCircuitStatus } from '../manifest/operation-routes.ts';

export const handler = apiHandler(getCircuitStatus, (store) => async ({ params: { name }, caller }) => {
  const circuit = await namedCircuit(store, name, { caller });
  return ok(await circuit.status());
});
