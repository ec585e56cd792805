import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { mostInAnyWindow } from '../../demo-provider/calls.ts';
import { answerWith, type Exchange } from '../../demo-provider/faults.ts';
import type { Reply } from '../../demo-provider/replies.ts';
import { send } from '../../demo-provider/replies.ts';
import { loopback, startLoopbackServer } from '../../loopback-server.ts';
import { zendeskApi } from './api.ts';
import { usual, type ZendeskBehaviour } from './behaviour.ts';
import { type ApiToken, scopeOf } from './callers.ts';
import { isExport, type ZendeskCall } from './calls.ts';
import { type ZendeskDesk, zendeskDesk } from './desk.ts';
import { type OAuthServer, oauthServer, type ZendeskClient } from './oauth-server.ts';
import { type TokenPairs, tokenPairs } from './token-pairs.ts';

export type ZendeskOptions = Partial<ZendeskBehaviour> & {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock of the account, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly clients?: readonly ZendeskClient[];
  readonly apiTokens?: readonly ApiToken[];
};

export type Zendesk = {
  readonly url: string;
  readonly desk: ZendeskDesk;
  /** The tokens of its clients; a refreshing one is issued as a person's consent would. */
  readonly tokens: Pick<TokenPairs, 'issue' | 'expireAll' | 'revokeAll' | 'all'>;
  /** Every request in order of arrival, refused ones included. */
  readonly calls: readonly ZendeskCall[];
  /** The largest number of calls, or of calls of the exports, in any minute; refused ones included. */
  mostInAnyMinute(of: 'calls' | 'exports'): number;
  /** Changes the given switches. */
  change(changes: Partial<ZendeskBehaviour>): void;
  /** Empties the windows of the limits. */
  forgetLimit(): void;
  close(): Promise<void>;
};

/** Starts an account of Zendesk Support on this machine, written from the provider's documentation. */
export const startZendesk = async (options: ZendeskOptions = {}): Promise<Zendesk> => {
  const { port = 0, now = Date.now, clients = [], apiTokens = [], ...switches } = options;
  let behaviour: ZendeskBehaviour = { ...usual, ...switches };
  const desk = zendeskDesk(now);
  const pairs = tokenPairs(now);
  const oauth = oauthServer(clients, pairs, now);
  const api = zendeskApi();
  const calls: ZendeskCall[] = [];
  const closing = new AbortController();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = callOf(request, now());
    calls.push(call);
    const body = await text(request);
    behaviour.beforeAnswer?.(call);
    const exchange: Exchange = { response, note: call, closing: closing.signal };
    const base = `http://${request.headers.host}`;
    // Worked out before the fault shows: whatever is lost on its way has happened.
    const reply = call.path.startsWith('/oauth/')
      ? oauthReply(call, body, oauth, behaviour)
      : api.answer(call, scopeOf(request.headers.authorization, { pairs, apiTokens }), { desk, base, behaviour });
    const isLost = behaviour.losesRefreshAnswers && isRefresh(call, body) && reply.status === 200;
    await answerWith(isLost ? { kind: 'reset' } : behaviour.fault?.(call), () => reply, exchange);
  };

  const server = await startLoopbackServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A switch of a test threw: it must show in that test.
      send(response, {}, { status: 500, body: { error: String(error) } });
    });
  }, port);
  return {
    url: `http://${loopback}:${server.port}`,
    desk,
    tokens: pairs,
    calls,
    mostInAnyMinute: (of) =>
      mostInAnyWindow(
        calls.filter((call) => (of === 'exports' ? isExport(call) : call.path.startsWith('/api/'))).map(({ at }) => at),
        60_000,
      ),
    change(changes) {
      behaviour = { ...behaviour, ...changes };
    },
    forgetLimit: api.forgetLimit,
    close() {
      closing.abort();
      return server.close();
    },
  };
};

const callOf = (request: IncomingMessage, at: number): ZendeskCall => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zendesk');
  const path = pathname.replace(/\.json$/, '');
  return { at, method: request.method ?? '', path, query: searchParams };
};

const tokensPath = '/oauth/tokens';

const isRefresh = ({ path }: ZendeskCall, body: string): boolean =>
  path === tokensPath && body.includes('"refresh_token"');

const oauthReply = (call: ZendeskCall, body: string, oauth: OAuthServer, behaviour: ZendeskBehaviour): Reply => {
  if (call.method === 'GET' && call.path === '/oauth/authorizations/new') return oauth.authorize(call.query);
  if (call.method !== 'POST' || call.path !== tokensPath) return { status: 404, body: { error: 'RecordNotFound' } };
  try {
    return oauth.grant(JSON.parse(body), behaviour.tokenSeconds);
  } catch {
    return { status: 400, body: { error: 'invalid_request' } }; // not JSON
  }
};
