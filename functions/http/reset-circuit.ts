import { eventBus } from '#functions/runtime/event-bus.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { namedCircuit } from '#functions/runtime/named-circuit.ts';
import { readConfig } from '#lib/config.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { resetCircuit } from '../manifest/operation-routes.ts';

export const handler = apiHandler(resetCircuit, (store) => {
  const events = eventBus(readConfig(['eventBus']).eventBus);

  return async ({ params: { name }, caller, note }) => {
    const circuit = await namedCircuit(store, name, { caller, onTransition: publishTransitions(events) });
    const { state } = await circuit.status();
    await circuit.reset();
    note({ before: { state }, after: { state: 'closed' } });
    return ok({ name, status: 'reset' });
  };
});
