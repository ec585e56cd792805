import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { freshdeskApi } from './api.ts';
import { type FreshdeskBehaviour, quirks, usual } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type FreshdeskDesk, freshdeskDesk } from './desk.ts';
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
  return {
    ...server,
    kind: 'freshdesk',
    connection: { kind: 'freshdesk', target: { base_url: server.url }, credentials: { api_key: apiKey } },
    desk,
    tickets: ticketsOf(desk),
    states,
    quirks,
    forgetLimit: api.forgetLimit,
  };
};
