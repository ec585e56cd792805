import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled } from '../simulator/rate-limit.ts';
import { webPage } from '../simulator/web-page.ts';
import { buckets, rateHeaders, searchPath } from './buckets.ts';
import { failed, forbidden, methodNotAllowed, removedApi, unauthorized, unknownResource } from './errors.ts';
import { projectJson, userJson } from './issue.ts';
import { bulkFetch, issueOrComments } from './issues.ts';
import { type Account, approximateCount, orJqlError, searchJql } from './search.ts';
import { agentId } from './site.ts';

type Endpoint = { methods: readonly string[]; answer(call: SimulatedCall, account: Account): Reply };

const myself: Endpoint['answer'] = (_, { base, behaviour, isAnonymous }) =>
  isAnonymous
    ? unauthorized
    : {
        status: 200,
        body: { ...userJson(agentId, base), emailAddress: 'alex@acme.example', timeZone: behaviour.timeZone },
      };

const projectSearch: Endpoint['answer'] = ({ query }, { site, base, isAnonymous }) => {
  const isOfType = (query.get('typeKey') ?? 'service_desk').split(',').includes('service_desk');
  const all = isOfType && !isAnonymous ? site.projects : [];
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Number(query.get('maxResults') ?? 50);
  const values = all.slice(startAt, startAt + maxResults).map((key) => projectJson(key, base));
  const self = `${base}/rest/api/3/project/search`;
  return {
    status: 200,
    body: { self, maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values },
  };
};

const serverInfo: Endpoint['answer'] = (_, { base }) => ({
  status: 200,
  body: { baseUrl: base, deploymentType: 'Cloud', version: '1001.0.0-SNAPSHOT', serverTitle: 'Jira' },
});

const endpoints: Readonly<Record<string, Endpoint>> = {
  [searchPath]: { methods: ['GET', 'POST'], answer: searchJql },
  '/rest/api/3/search/approximate-count': { methods: ['POST'], answer: approximateCount },
  '/rest/api/3/search': { methods: ['GET', 'POST'], answer: () => removedApi },
  '/rest/api/3/issue/bulkfetch': { methods: ['POST'], answer: bulkFetch },
  '/rest/api/3/myself': { methods: ['GET'], answer: myself },
  '/rest/api/3/project/search': { methods: ['GET'], answer: projectSearch },
  '/rest/api/3/serverInfo': { methods: ['GET'], answer: serverInfo },
};
const anyIssue: Endpoint = { methods: ['GET'], answer: issueOrComments };

const endpointOf = (path: string): Endpoint | undefined =>
  Object.hasOwn(endpoints, path) ? endpoints[path] : path.startsWith('/rest/api/3/issue/') ? anyIssue : undefined;

const admitted = (call: SimulatedCall, account: Account): Reply => {
  if (account.isAnonymous && !account.behaviour.answersAnonymously) return unauthorized;
  if (account.behaviour.isForbidden) return forbidden;
  const endpoint = endpointOf(call.path);
  if (!endpoint) return unknownResource;
  return endpoint.methods.includes(call.method) ? orJqlError(() => endpoint.answer(call, account)) : methodNotAllowed;
};

/** The API below `/rest`: whether one more call is allowed, and what is answered. */
export const jsmApi = () => {
  const limit = rateLimit(buckets);
  return {
    answer(call: SimulatedCall, account: Account): Reply {
      const { behaviour } = account;
      if (behaviour.isSuspended) return webPage(403, 'This site has been suspended');
      const { windows, exceeded } = limit.admit(call, behaviour);
      const headers = {
        ...rateHeaders(windows, call.at, behaviour),
        ...(account.isAnonymous && { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' }),
      };
      if (exceeded) {
        const { body } = failed(429, 'Rate limit exceeded.');
        const refused = { ...headers, 'ratelimit-reason': 'jira-burst-based' };
        return throttled(behaviour, exceeded.retrySeconds, { headers: refused, body, busy: body });
      }
      const reply = admitted(call, account);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
    forgetLimit: limit.forget,
  };
};
