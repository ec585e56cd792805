import { hookSender } from '../simulator/hooks.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { type App, intercomApi } from './api.ts';
import { type IntercomBehaviour, quirks, usual } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type IntercomDesk, intercomDesk } from './desk.ts';
import { intercomEvent } from './hook-event.ts';
import { states, ticketsOf } from './tickets.ts';

export type IntercomOptions = SimulatorOptions & Partial<IntercomBehaviour> & Partial<App>;

export type Intercom = SimulatedHelpdesk<IntercomBehaviour> & { readonly desk: IntercomDesk };

/** Starts a workspace of Intercom on this machine, written from the provider's documentation. */
export const startIntercom = async (options: IntercomOptions = {}): Promise<Intercom> => {
  const { port, now = Date.now, region = 'US', id_code = 'abc123', ...rest } = options;
  const { tokens = ['simulated-token'], ...switches } = rest;
  const desk = intercomDesk(now);
  const api = intercomApi({ region, id_code, tokens });
  const server = await startSimulator<IntercomBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    answer: (call, { behaviour, base }) => api.answer(call, { desk, behaviour, base }),
  });
  const hooks = hookSender(intercomEvent, now);
  return {
    ...server,
    kind: 'intercom',
    connection: {
      kind: 'intercom',
      target: { base_url: server.url },
      credentials: { access_token: tokens[0] ?? '' },
    },
    desk,
    tickets: hooks.announcing(ticketsOf(desk)),
    hooks,
    states,
    quirks,
    forgetLimit: api.forgetLimit,
  };
};
