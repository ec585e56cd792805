import type { SimulatedCall } from '../simulator/call.ts';
import { hookSender } from '../simulator/hooks.ts';
import { type OAuthClient, type OAuthServer, oauthServer } from '../simulator/oauth-server.ts';
import { startSimulator } from '../simulator/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '../simulator/simulated-helpdesk.ts';
import { type TokenPairs, tokenPairs } from '../simulator/token-pairs.ts';
import { jsmApi } from './api.ts';
import { type JsmBehaviour, quirks, usual } from './behaviour.ts';
import { buckets } from './buckets.ts';
import { jsmEvent } from './hook-event.ts';
import { type JsmSite, jsmSite } from './site.ts';
import { states, ticketsOf } from './tickets.ts';

export type JsmOptions = SimulatorOptions &
  Partial<JsmBehaviour> & {
    readonly apiToken?: { readonly email: string; readonly token: string };
    readonly clients?: readonly OAuthClient[];
    readonly projects?: readonly [string, ...string[]];
  };

export type Jsm = SimulatedHelpdesk<JsmBehaviour> & {
  readonly site: JsmSite;
  readonly cloudId: string;
  readonly tokens: Pick<TokenPairs, 'issue' | 'expireAll' | 'revokeAll' | 'all'>;
};

const cloudId = '11223344-a1b2-3b33-c444-def123456789';
/** The API of a site for access tokens, as the gateway has it. */
const gateway = `/ex/jira/${cloudId}`;

const isKnown = (
  { headers }: SimulatedCall,
  { apiToken, pairs }: { apiToken: { email: string; token: string }; pairs: TokenPairs },
): boolean => {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return pairs.byAccess(value)?.scope.includes('read:jira-work') ?? false;
  const given = /^basic$/i.test(scheme) ? Buffer.from(value, 'base64').toString() : '';
  return given === `${apiToken.email}:${apiToken.token}`;
};

const isRefresh = ({ path, body }: SimulatedCall): boolean =>
  path === '/oauth/token' && body.includes('"refresh_token"');

const oauthReply = (call: SimulatedCall, oauth: OAuthServer, behaviour: JsmBehaviour, url: string) => {
  if (call.path === '/authorize') return oauth.authorize(call.query);
  if (call.path === '/oauth/token/accessible-resources')
    return { status: 200, body: [{ id: cloudId, name: 'acme', url, scopes: ['read:jira-work'] }] };
  try {
    return oauth.grant(JSON.parse(call.body), { tokenSeconds: behaviour.accessTokenSeconds, grantsScope: null });
  } catch {
    return { status: 400, body: { error: 'invalid_request' } }; // not JSON
  }
};

/** Starts a site of Jira Service Management on this machine, written from the provider's documentation. */
export const startJsm = async (options: JsmOptions = {}): Promise<Jsm> => {
  const { port, now = Date.now, clients = [], projects = ['HELP'], ...others } = options;
  const { apiToken = { email: 'alex@acme.example', token: 'simulated-token' }, ...switches } = others;
  const site = jsmSite(now, projects);
  const pairs = tokenPairs(now);
  const oauth = oauthServer(clients, pairs, now, { invalidGrantStatus: 403 });
  const api = jsmApi();
  const server = await startSimulator<JsmBehaviour>({
    ...{ port, now, buckets, behaviour: { ...usual, ...switches } },
    pathOf: (pathname) => (pathname.startsWith(gateway) ? pathname.slice(gateway.length) : pathname),
    answer(call, { behaviour, base }) {
      if (call.path !== '/authorize' && !call.path.startsWith('/oauth/'))
        return api.answer(call, { site, base, behaviour, isAnonymous: !isKnown(call, { apiToken, pairs }) });
      const reply = oauthReply(call, oauth, behaviour, base);
      return { ...reply, isLost: behaviour.losesRefreshAnswers && isRefresh(call) && reply.status === 200 };
    },
  });
  const hooks = hookSender(jsmEvent(site), now);
  return {
    ...server,
    kind: 'jsm',
    connection: {
      kind: 'jsm',
      target: { base_url: server.url },
      credentials: { email: apiToken.email, api_token: apiToken.token },
    },
    ...{ site, cloudId, tickets: hooks.announcing(ticketsOf(site)), hooks, states, quirks },
    ...{ tokens: pairs, forgetLimit: api.forgetLimit },
  };
};
