import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled } from '../simulator/rate-limit.ts';
import { webPage } from '../simulator/web-page.ts';
import { buckets, isExport } from './buckets.ts';
import { forbidden, invalidEndpoint, unauthorized } from './errors.ts';
import { cursorExport, type Export, timeExport } from './exports.ts';
import { showMany, ticketCount, ticketList, ticketOrComments } from './lists.ts';
import { rateHeaders } from './rate-headers.ts';

type Endpoint = (call: SimulatedCall, from: Export) => Reply;

const me: Endpoint = (_, { behaviour }) => ({
  status: 200,
  body: {
    user: { id: 46_407_218_900_001, name: 'Alex P.', email: 'alex@acme.example', role: behaviour.role, active: true },
  },
});

const settings: Endpoint = () => ({ status: 200, body: { settings: { branding: {}, tickets: {} } } });

const tooManyCalls = {
  body: { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
  busy: { error: 'DatabaseConflict', description: 'Try again' },
};

/** The API below `/api/v2`: who calls, whether one more call is allowed, and what is answered. */
export const zendeskApi = () => {
  const limit = rateLimit(buckets);
  const endpoints: Record<string, Endpoint> = {
    '/api/v2/incremental/tickets/cursor': cursorExport(),
    '/api/v2/incremental/tickets': timeExport,
    '/api/v2/tickets': ticketList,
    '/api/v2/tickets/show_many': showMany,
    '/api/v2/tickets/count': ticketCount,
    '/api/v2/users/me': me,
    '/api/v2/account/settings': settings,
  };

  const allowed = (call: SimulatedCall, from: Export, scope: string): Reply => {
    const { behaviour } = from;
    if (isExport(call) && !behaviour.hasExports) return invalidEndpoint;
    if (behaviour.isForbidden || !/\bread\b/.test(scope)) return forbidden;
    const isOpen = call.path === '/api/v2/users/me';
    if (behaviour.role === 'end-user' && !isOpen) return forbidden;
    const endpoint = Object.hasOwn(endpoints, call.path) ? endpoints[call.path] : undefined;
    if (endpoint) return endpoint(call, from);
    return call.path.startsWith('/api/v2/tickets/') ? ticketOrComments(call, from) : invalidEndpoint;
  };

  return {
    answer(call: SimulatedCall, scope: string | null, from: Export): Reply {
      if (from.behaviour.isSuspended) return webPage(403, 'This account has been suspended');
      if (scope === null) return unauthorized;
      const { windows, exceeded } = limit.admit(call, from.behaviour);
      const headers = rateHeaders(call, windows);
      if (exceeded) return throttled(from.behaviour, exceeded.retrySeconds, { headers, ...tooManyCalls });
      const reply = call.method === 'GET' ? allowed(call, from, scope) : invalidEndpoint;
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
    forgetLimit: limit.forget,
  };
};
