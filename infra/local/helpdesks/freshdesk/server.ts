import { hookSender } from '../simulator/hooks.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { freshdeskApi } from './api.ts';
import { type FreshdeskBehaviour, quirks, usual } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type FreshdeskDesk, freshdeskDesk } from './desk.ts';
import { freshdeskEvent } from './hook-event.ts';
import { states, ticketsOf } from './tickets.ts';

export type FreshdeskOptions = SimulatorOptions & Partial<FreshdeskBehaviour> & { readonly apiKey?: string };

export type Freshdesk = SimulatedHelpdesk<FreshdeskBehaviour> & { readonly desk: FreshdeskDesk };

/** Starts an account of Freshdesk on this machine, written from the provider's documentation. */
export const startFreshdesk = async (options: FreshdeskOptions = {}): Promise<Freshdesk> => {
  const { port, now = Date.now, apiKey = 'simulated-key', ...switches } = options;
  const desk = freshdeskDesk(now);
  const api = freshdeskApi(apiKey);
  const server = await startSimulator<FreshdeskBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    answer: (call, { behaviour, base }) => api.answer(call, { desk, base, behaviour }),
  });
  const hooks = hookSender(freshdeskEvent, now);
  return {
    ...server,
    kind: 'freshdesk',
    connection: { kind: 'freshdesk', target: { base_url: server.url }, credentials: { api_key: apiKey } },
    desk,
    tickets: hooks.announcing(ticketsOf(desk)),
    hooks,
    states,
    quirks,
    forgetLimit: api.forgetLimit,
  };
};
