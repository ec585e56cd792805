import type { SimulatedCall } from '../simulator/call.ts';
import { hookSender } from '../simulator/hooks.ts';
import { type OAuthClient, type OAuthServer, oauthServer } from '../simulator/oauth-server.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { type TokenPairs, tokenPairs } from '../simulator/token-pairs.ts';
import { zendeskApi } from './api.ts';
import { quirks, usual, type ZendeskBehaviour } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { type ApiToken, scopeOf } from './callers.ts';
import { type ZendeskDesk, zendeskDesk } from './desk.ts';
import { zendeskEvent } from './hook-event.ts';
import { states, ticketsOf } from './tickets.ts';

export type ZendeskOptions = SimulatorOptions &
  Partial<ZendeskBehaviour> & {
    /** Its OAuth clients; the connection is made by the first one. */
    readonly clients?: readonly [OAuthClient, ...OAuthClient[]];
    readonly apiTokens?: readonly ApiToken[];
  };

export type Zendesk = SimulatedHelpdesk<ZendeskBehaviour> & {
  readonly desk: ZendeskDesk;
  /** The tokens of its clients; a refreshing one is issued as a person's consent would. */
  readonly tokens: Pick<TokenPairs, 'issue' | 'expireAll' | 'revokeAll' | 'all'>;
  /** The largest number of calls, or of calls of the exports, in any minute; refused ones included. */
  mostInAnyMinute(of: 'calls' | 'exports'): number;
};

const usualClient: OAuthClient = { client_id: 'intake', client_secret: 'simulated-secret' };

/** Starts an account of Zendesk Support on this machine, written from the provider's documentation. */
export const startZendesk = async (options: ZendeskOptions = {}): Promise<Zendesk> => {
  const { port, now = Date.now, clients = [usualClient], apiTokens = [], ...switches } = options;
  const desk = zendeskDesk(now);
  const pairs = tokenPairs(now);
  const oauth = oauthServer(clients, pairs, now);
  const api = zendeskApi();
  const server = await startSimulator<ZendeskBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    pathOf: (pathname) => pathname.replace(/\.json$/, ''),
    answer(call, { behaviour, base }) {
      if (!call.path.startsWith('/oauth/'))
        return api.answer(call, scopeOf(call.headers.authorization, { pairs, apiTokens }), { desk, base, behaviour });
      const reply = oauthReply(call, oauth, behaviour);
      return { ...reply, isLost: behaviour.losesRefreshAnswers && isRefresh(call) && reply.status === 200 };
    },
  });
  const [client] = clients;
  const hooks = hookSender(zendeskEvent, now);
  return {
    ...server,
    kind: 'zendesk',
    connection: {
      kind: 'zendesk',
      target: { base_url: server.url },
      credentials: { client_id: client.client_id, client_secret: client.client_secret },
    },
    desk,
    tickets: hooks.announcing(ticketsOf(desk)),
    hooks,
    states,
    quirks,
    tokens: pairs,
    mostInAnyMinute(of) {
      const bucket = of === 'exports' ? 'exports' : 'account';
      return server.limitUse().find((use) => use.bucket === bucket)?.most ?? 0;
    },
    forgetLimit: api.forgetLimit,
  };
};

const tokensPath = '/oauth/tokens';

const isRefresh = ({ path, body }: SimulatedCall): boolean => path === tokensPath && body.includes('"refresh_token"');

const oauthReply = (call: SimulatedCall, oauth: OAuthServer, behaviour: ZendeskBehaviour) => {
  if (call.method === 'GET' && call.path === '/oauth/authorizations/new') return oauth.authorize(call.query);
  if (call.method !== 'POST' || call.path !== tokensPath) return { status: 404, body: { error: 'RecordNotFound' } };
  try {
    return oauth.grant(JSON.parse(call.body), behaviour);
  } catch {
    return { status: 400, body: { error: 'invalid_request' } }; // not JSON
  }
};
