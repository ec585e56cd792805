import type { Reply } from '../../demo-provider/replies.ts';
import { isExport, type ZendeskCall } from './calls.ts';
import { forbidden, invalidEndpoint, unauthorized, webPage } from './errors.ts';
import { cursorExport, type Export, timeExport } from './exports.ts';
import { showMany, ticketCount, ticketList, ticketOrComments } from './lists.ts';
import { rateLimit } from './rate-limit.ts';

type Endpoint = (call: ZendeskCall, from: Export) => Reply;

const me: Endpoint = (_, { behaviour }) => ({
  status: 200,
  body: {
    user: { id: 46_407_218_900_001, name: 'Alex P.', email: 'alex@acme.example', role: behaviour.role, active: true },
  },
});

const settings: Endpoint = () => ({ status: 200, body: { settings: { branding: {}, tickets: {} } } });

/** The API below `/api/v2`: who calls, whether one more call is allowed, and what is answered. */
export const zendeskApi = () => {
  const limit = rateLimit();
  const endpoints: Record<string, Endpoint> = {
    '/api/v2/incremental/tickets/cursor': cursorExport(),
    '/api/v2/incremental/tickets': timeExport,
    '/api/v2/tickets': ticketList,
    '/api/v2/tickets/show_many': showMany,
    '/api/v2/tickets/count': ticketCount,
    '/api/v2/users/me': me,
    '/api/v2/account/settings': settings,
  };

  const allowed = (call: ZendeskCall, from: Export, scope: string): Reply => {
    const { behaviour } = from;
    if (isExport(call) && !behaviour.hasExports) return invalidEndpoint;
    if (!/\bread\b/.test(scope)) return forbidden;
    const isOpen = call.path === '/api/v2/users/me';
    if (behaviour.role === 'end-user' && !isOpen) return forbidden;
    const endpoint = Object.hasOwn(endpoints, call.path) ? endpoints[call.path] : undefined;
    if (endpoint) return endpoint(call, from);
    return call.path.startsWith('/api/v2/tickets/') ? ticketOrComments(call, from) : invalidEndpoint;
  };

  return {
    answer(call: ZendeskCall, scope: string | null, from: Export): Reply {
      if (from.behaviour.isSuspended) return webPage(403, 'This account has been suspended');
      if (scope === null) return unauthorized;
      const { headers, refusal } = limit.admit(call, from.behaviour);
      if (refusal) return refusal;
      const reply = call.method === 'GET' ? allowed(call, from, scope) : invalidEndpoint;
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
    forgetLimit: limit.forget,
  };
};
