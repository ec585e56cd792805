import { readConfig } from '#lib/config.ts';
import { tellTransitions } from '#lib/events/tell-transitions.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { eventBus } from '../frame/event-bus.ts';
import { namedCircuit } from '../frame/named-circuit.ts';
import { ok } from '../frame/reply.ts';
import { resetCircuit } from '../manifest/operation-routes.ts';

export const handler = apiHandler(resetCircuit, (store) => {
  const events = eventBus(readConfig(['eventBus']).eventBus);

  return async ({ params: { name } }) => {
    await namedCircuit(store, name, tellTransitions(events)).reset();
    return ok({ name, status: 'reset' });
  };
});
