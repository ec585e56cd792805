import { hookSender } from '../simulator/hooks.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { zammadApi } from './api.ts';
import { quirks, usual, type ZammadBehaviour } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type ZammadDesk, zammadDesk } from './desk.ts';
import { zammadEvent } from './hook-event.ts';
import { states, ticketsOf } from './tickets.ts';

export type ZammadOptions = SimulatorOptions &
  Partial<ZammadBehaviour> & {
    /** Of its users; the connection is made by the first one. */
    readonly tokens?: readonly string[];
  };

export type Zammad = SimulatedHelpdesk<ZammadBehaviour> & { readonly desk: ZammadDesk };

/** Starts a server of Zammad on this machine, written from its documentation and source. */
export const startZammad = async (options: ZammadOptions = {}): Promise<Zammad> => {
  const { port, now = Date.now, tokens = ['simulated-token'], ...switches } = options;
  const desk = zammadDesk(now);
  const api = zammadApi(tokens);
  const server = await startSimulator<ZammadBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    answer: (call, { behaviour }) => api.answer(call, { desk, behaviour }),
  });
  const hooks = hookSender(zammadEvent(desk), now);
  return {
    ...server,
    kind: 'zammad',
    connection: {
      kind: 'zammad',
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
