import { hookSender } from '../simulator/hooks.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { accountId, chatwootApi, type Tokens } from './api.ts';
import { type ChatwootBehaviour, quirks, usual } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type ChatwootDesk, chatwootDesk } from './desk.ts';
import { chatwootEvent } from './hook-event.ts';
import { sortedViews } from './sort.ts';
import { states, ticketsOf } from './tickets.ts';

export type ChatwootOptions = SimulatorOptions &
  Partial<ChatwootBehaviour> &
  Partial<Tokens> & {
    /** The server says neither when a conversation changed nor which ones changed lately. */
    readonly isOlder?: boolean;
  };

export type Chatwoot = SimulatedHelpdesk<ChatwootBehaviour> & { readonly desk: ChatwootDesk };

/** Starts an installation of Chatwoot on this machine, written from its documentation and source. */
export const startChatwoot = async (options: ChatwootOptions = {}): Promise<Chatwoot> => {
  const { port, now = Date.now, isOlder = false, ...rest } = options;
  const { tokens = ['simulated-token'], botTokens = [], ...switches } = rest;
  const desk = chatwootDesk(now);
  const sorted = sortedViews(desk);
  const api = chatwootApi({ tokens, botTokens });
  const server = await startSimulator<ChatwootBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    answer: (call, { behaviour }) => api.answer(call, { desk, sorted, behaviour, isOlder }),
  });
  const hooks = hookSender(chatwootEvent(desk), now);
  return {
    ...server,
    kind: 'chatwoot',
    connection: {
      kind: 'chatwoot',
      target: { base_url: server.url, account_id: `${accountId}` },
      credentials: { access_token: tokens[0] ?? '' },
    },
    desk,
    tickets: hooks.announcing(ticketsOf(desk, { isOlder })),
    hooks,
    states,
    quirks,
    forgetLimit: api.forgetLimit,
  };
};
