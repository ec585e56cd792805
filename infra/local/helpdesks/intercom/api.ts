import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { rateLimit, throttled, type Window } from '../simulator/rate-limit.ts';
import { webPage } from '../simulator/web-page.ts';
import { buckets } from './buckets.ts';
import { epochSeconds } from './conversation.ts';
import { errorList, invalidVersion, notFound, planRestricted, unauthorized } from './errors.ts';
import { deletedOnes, list, one, search, type Workspace } from './lists.ts';
import { isVersion } from './versions.ts';

export type Region = 'US' | 'EU' | 'AU';

/** The app that tokens belong to, in the region that its workspace is hosted in. */
export type App = { readonly region: Region; readonly id_code: string; readonly tokens: readonly string[] };

const me = ({ region, id_code }: App): Reply => ({
  status: 200,
  body: {
    ...{ type: 'admin', id: '814860', name: 'Alex P.', email: 'alex@acme.example', job_title: 'Lead' },
    ...{ away_mode_enabled: false, away_mode_reassign: false, has_inbox_seat: true, team_ids: [] },
    ...{ email_verified: true, avatar: { type: 'avatar', image_url: null } },
    app: {
      ...{ type: 'app', id_code, name: 'Acme', region, timezone: 'Europe/Dublin' },
      ...{ created_at: 1_717_021_328, identity_verification: false },
    },
  },
});

const rateHeaders = (at: number, windows: readonly Window[]): Record<string, string> =>
  Object.assign(
    {},
    ...windows.map(({ limit, remaining, resetSeconds }) => ({
      'x-ratelimit-limit': `${limit}`,
      'x-ratelimit-remaining': `${remaining}`,
      'x-ratelimit-reset': `${epochSeconds(at) + resetSeconds}`,
    })),
  );

const bearer = ({ headers }: SimulatedCall): string => /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';

/** The API: who calls, in which version, whether one more call is allowed, and what is answered. */
export const intercomApi = (app: App) => {
  const limit = rateLimit(buckets);

  const answered = (call: SimulatedCall, workspace: Workspace): Reply => {
    switch (`${call.method} ${call.path}`) {
      case 'GET /me':
        return me(app);
      case 'POST /conversations/search':
        return search(call, workspace);
      case 'GET /conversations':
        return list(call, workspace);
      case 'GET /conversations/deleted':
        return deletedOnes(call, workspace);
      default:
        return call.method === 'GET' && call.path.startsWith('/conversations/') ? one(call, workspace) : notFound();
    }
  };

  const versioned = (call: SimulatedCall, from: Omit<Workspace, 'version'>): Reply => {
    const { defaultVersion, answersAs } = from.behaviour;
    const asked = call.headers['intercom-version'] ?? defaultVersion;
    if (typeof asked !== 'string' || !isVersion(asked)) return invalidVersion();
    const version = answersAs ?? asked;
    const reply = answered(call, { ...from, version });
    return { ...reply, headers: { ...reply.headers, 'intercom-version': version } };
  };

  return {
    answer(call: SimulatedCall, from: Omit<Workspace, 'version'>): Reply {
      const { behaviour } = from;
      if (behaviour.isSuspended) return webPage(403, 'This workspace has been suspended');
      if (!app.tokens.includes(bearer(call))) return unauthorized();
      const { windows, exceeded } = limit.admit(call, behaviour);
      const headers = rateHeaders(call.at, windows);
      if (exceeded) return refusal(from, headers, exceeded);
      const reply = behaviour.isForbidden ? planRestricted() : versioned(call, from);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
    forgetLimit: limit.forget,
  };
};

/** Intercom says when by the headers of its limit, and never by `Retry-After`. */
const refusal = (
  { behaviour }: Pick<Workspace, 'behaviour'>,
  headers: Record<string, string>,
  { window, retrySeconds }: { window: Window; retrySeconds: number },
): Reply => {
  const body = errorList('rate_limit_exceeded', `Exceeded rate limit of ${window.limit} in 10_seconds`);
  const busy = errorList('service_unavailable', 'Sorry, the API service is temporarily unavailable');
  if (behaviour.throttledWith === 'retry-after') return { status: 429, headers, body };
  return throttled(behaviour, retrySeconds, { headers, body, busy });
};
