import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled } from '../simulator/rate-limit.ts';
import { webPage } from '../simulator/web-page.ts';
import { buckets } from './buckets.ts';
import { accessDenied, invalidToken, notForBots, notFound, otherAccount, signInFirst } from './errors.ts';
import { type Account, filtered, list, one } from './lists.ts';

export const accountId = 1;

const account = { id: accountId, name: 'Acme', locale: 'en', domain: null, status: 'active' };

const profile = {
  ...{ id: 3, name: 'Alex P.', email: 'alex@acme.example', account_id: accountId, role: 'administrator' },
  ...{ confirmed: true, type: null, accounts: [{ id: accountId, name: 'Acme', role: 'administrator' }] },
};

/** Tokens of people, and of bots, which may only write. */
export type Tokens = { readonly tokens: readonly string[]; readonly botTokens: readonly string[] };

/** Null: the caller may read. The server takes a dash for an underscore. */
const refusalOf = ({ headers }: SimulatedCall, { tokens, botTokens }: Tokens): Reply | null => {
  const token = headers.api_access_token ?? headers['api-access-token'];
  if (token === undefined) return signInFirst;
  if (botTokens.includes(String(token))) return notForBots;
  return tokens.includes(String(token)) ? null : invalidToken;
};

/** The API below `/api/v1`: whether one more call is allowed, who calls, and what is answered. */
export const chatwootApi = (tokens: Tokens) => {
  const limit = rateLimit(buckets);

  const answered = (call: SimulatedCall, from: Account): Reply => {
    const { method, path } = call;
    if (path === '/api/v1/profile' && method === 'GET') return { status: 200, body: profile };
    const [, asked, rest = ''] = /^\/api\/v1\/accounts\/(\d+)(\/.*)?$/.exec(path) ?? [];
    if (asked === undefined) return notFound;
    if (Number(asked) !== accountId) return otherAccount;
    if (rest === '/conversations/filter' && method === 'POST') return filtered(call, from);
    if (method !== 'GET') return notFound;
    if (rest === '') return { status: 200, body: account };
    if (rest === '/conversations') return list(call, from);
    const [, id, messages] = /^\/conversations\/(\d{1,15})(\/messages)?$/.exec(rest) ?? [];
    return id === undefined ? notFound : one(id, call, from, messages !== undefined);
  };

  return {
    answer(call: SimulatedCall, from: Account): Reply {
      const { behaviour } = from;
      const { exceeded } = limit.admit(call, behaviour);
      const tooMany = { headers: {}, body: 'Retry later\n', busy: 'Service Unavailable' };
      if (exceeded) return throttled(behaviour, exceeded.retrySeconds, tooMany);
      if (behaviour.isSuspended) return webPage(403, 'This installation has been suspended');
      return refusalOf(call, tokens) ?? (behaviour.isForbidden ? accessDenied : answered(call, from));
    },
    forgetLimit: limit.forget,
  };
};
