import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled } from '../simulator/rate-limit.ts';
import { webPage } from '../simulator/web-page.ts';
import { buckets, rateHeaders, ticketsPath } from './buckets.ts';
import { agentId } from './desk.ts';
import { accessDenied, invalidCredentials, methodNotAllowed, notFound } from './errors.ts';
import { type Account, ticketList, ticketOrConversations } from './lists.ts';

type Endpoint = (call: SimulatedCall, account: Account) => Reply;

const me: Endpoint = () => ({
  status: 200,
  body: {
    ...{ id: agentId, available: true, occasional: false, ticket_scope: 1, type: 'support_agent', group_ids: [] },
    contact: { active: true, email: 'alex@acme.example', name: 'Alex P.', language: 'en', time_zone: 'Berlin' },
    created_at: '2026-01-01T08:00:00Z',
    updated_at: '2026-01-01T08:00:00Z',
  },
});

const accountDetails: Endpoint = () => ({
  status: 200,
  body: { account_id: 1_204_001, account_name: 'Acme', account_domain: 'acme.freshdesk.com', tier_type: 'Growth' },
});

/** The words of each status: for agents, and for customers. */
const choices: Readonly<Record<string, readonly [string, string]>> = {
  2: ['Open', 'Being Processed'],
  3: ['Pending', 'Awaiting your Reply'],
  4: ['Resolved', 'This ticket has been Resolved'],
  5: ['Closed', 'This ticket has been Closed'],
  6: ['Waiting on Customer', 'Awaiting your Reply'],
  7: ['Waiting on Third Party', 'Being Processed'],
};

const ticketFields: Endpoint = ({ query }) => {
  const status = {
    id: 501_001_300_001,
    name: 'status',
    label: 'Status',
    type: 'default_status',
    default: true,
    choices,
  };
  const type = query.get('type');
  return { status: 200, body: type === null || type === status.type ? [status] : [] };
};

/** The API below `/api/v2`: whether one more call is allowed, who calls, and what is answered. */
export const freshdeskApi = (apiKey: string) => {
  const limit = rateLimit(buckets);
  const endpoints: Readonly<Record<string, Endpoint>> = {
    [ticketsPath]: ticketList,
    '/api/v2/agents/me': me,
    '/api/v2/account': accountDetails,
    '/api/v2/ticket_fields': ticketFields,
  };

  const isKnown = ({ headers }: SimulatedCall): boolean => {
    const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ');
    return /^basic$/i.test(scheme) && Buffer.from(value, 'base64').toString().split(':')[0] === apiKey;
  };
  const admitted: Endpoint = (call, account) => {
    if (!isKnown(call)) return invalidCredentials;
    if (account.behaviour.isForbidden) return accessDenied;
    if (call.method !== 'GET') return methodNotAllowed;
    const endpoint = Object.hasOwn(endpoints, call.path) ? endpoints[call.path] : undefined;
    if (endpoint) return endpoint(call, account);
    return call.path.startsWith(`${ticketsPath}/`) ? ticketOrConversations(call, account) : notFound;
  };

  return {
    answer(call: SimulatedCall, account: Account): Reply {
      if (account.behaviour.isSuspended) return webPage(403, 'This account has been suspended');
      const { windows, exceeded } = limit.admit(call, account.behaviour);
      const headers = rateHeaders(windows);
      const body = { message: 'You have exceeded the limit of requests per minute' };
      if (exceeded) return throttled(account.behaviour, exceeded.retrySeconds, { headers, body, busy: body });
      const reply = admitted(call, account);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
    forgetLimit: limit.forget,
  };
};
