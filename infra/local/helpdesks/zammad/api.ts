import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled } from '../simulator/rate-limit.ts';
import { buckets } from './buckets.ts';
import { authenticationRequired, inMaintenance, invalidToken, noRoute, notAuthorized, unknownToken } from './errors.ts';
import { articlesOf, isExpanded, oneTicket, type Server, search, tags, ticketList } from './lists.ts';
import { stateJson, states } from './vocabulary.ts';

const me = {
  ...{ id: 4, login: 'alex@acme.example', firstname: 'Alex', lastname: 'P.', email: 'alex@acme.example' },
  ...{
    active: true,
    verified: true,
    organization_id: null,
    role_ids: [2],
    group_ids: { '1': ['full'], '2': ['read'] },
  },
  ...{ preferences: {}, created_at: '2025-01-01T09:00:00.000Z', updated_at: '2025-01-01T09:00:00.000Z' },
};

/** Null: the caller is known. */
const strangeness = ({ headers }: SimulatedCall, tokens: readonly string[]): Reply | null => {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(/ (.*)/s);
  if (/^bearer$/i.test(scheme)) return invalidToken; // of OAuth, for which no client is set up
  if (!/^token$/i.test(scheme)) return authenticationRequired;
  const token = /^token="?([^"]*)"?$/.exec(value)?.[1];
  return token !== undefined && tokens.includes(token) ? null : unknownToken;
};

/** The API below `/api/v1`: who calls, and what is answered. A proxy before it counts the calls. */
export const zammadApi = (tokens: readonly string[]) => {
  const limit = rateLimit(buckets);

  const answered = (call: SimulatedCall, server: Server): Reply => {
    if (call.method !== 'GET') return noRoute(call.method, call.path);
    switch (call.path) {
      case '/api/v1/tickets':
        return ticketList(call, server);
      case '/api/v1/tickets/search':
        return search(call, server);
      case '/api/v1/tags':
        return tags(call, server);
      case '/api/v1/users/me':
        return { status: 200, body: me };
      case '/api/v1/ticket_states':
        return { status: 200, body: states.map((state) => stateJson(state, isExpanded(call.query))) };
    }
    const [, list, id] = /^\/api\/v1\/(tickets|ticket_articles\/by_ticket)\/([^/]+)$/.exec(call.path) ?? [];
    if (id === undefined) return noRoute(call.method, call.path);
    return list === 'tickets' ? oneTicket(id, call, server) : articlesOf(id, server);
  };

  return {
    answer(call: SimulatedCall, server: Server): Reply {
      const { behaviour } = server;
      const { exceeded } = limit.admit(call, behaviour);
      const tooMany = { headers: {}, body: 'Too many requests', busy: 'Service temporarily unavailable' };
      if (exceeded) return throttled(behaviour, exceeded.retrySeconds, tooMany);
      if (behaviour.isSuspended) return inMaintenance;
      return strangeness(call, tokens) ?? (behaviour.isForbidden ? notAuthorized : answered(call, server));
    },
    forgetLimit: limit.forget,
  };
};
