import type { Reply } from '../../demo-provider/replies.ts';
import type { ZendeskBehaviour } from './behaviour.ts';
import { isExport, type ZendeskCall } from './calls.ts';
import { webPage } from './errors.ts';

const windowMs = 60_000;

type Window = { total: number; remaining: number; resetsSeconds: number };

/**
 * The limits of an account: calls of any kind, and calls of the exports, in any minute. A refused call does not count.
 * The headers of an answer state both.
 */
export const rateLimit = () => {
  let admitted: { at: number; isExport: boolean }[] = [];

  const windowOf = (own: readonly { at: number }[], limit: number, now: number, othersShare: number): Window => {
    const [oldest] = own;
    return {
      total: limit,
      remaining: Math.max(0, limit - Math.round(limit * othersShare) - own.length),
      resetsSeconds: oldest ? Math.ceil((oldest.at + windowMs - now) / 1_000) : windowMs / 1_000,
    };
  };

  return {
    /** The headers of the answer to a call, and how it is refused if it is one too many. */
    admit(call: ZendeskCall, behaviour: ZendeskBehaviour): { headers: Record<string, string>; refusal?: Reply } {
      const { limits, othersShare } = behaviour;
      if (limits === null) return { headers: {} };
      const now = call.at;
      admitted = admitted.filter(({ at }) => now - at < windowMs);
      const read = (): [Window, Window] => [
        windowOf(admitted, limits.account, now, othersShare),
        windowOf(
          admitted.filter((one) => one.isExport),
          limits.exports,
          now,
          othersShare,
        ),
      ];
      const [account, exports] = read();
      const spent = account.remaining === 0 ? account : isExport(call) && exports.remaining === 0 ? exports : undefined;
      if (!spent) admitted.push({ at: now, isExport: isExport(call) });
      const headers = headersOf(call, ...read());
      return spent ? { headers, refusal: refusalOf(behaviour, spent, headers) } : { headers };
    },
    forget(): void {
      admitted = [];
    },
  };
};

const headersOf = (call: ZendeskCall, account: Window, exports: Window): Record<string, string> => {
  const bucket = call.path.endsWith('/cursor') ? 'incremental-exports-cursor' : 'incremental-exports';
  const { total, remaining, resetsSeconds } = exports;
  return {
    'x-rate-limit': `${account.total}`,
    'x-rate-limit-remaining': `${account.remaining}`,
    'ratelimit-limit': `${account.total}`,
    'ratelimit-remaining': `${account.remaining}`,
    'ratelimit-reset': `${account.resetsSeconds}`,
    ...(isExport(call) && {
      [`zendesk-ratelimit-${bucket}`]: `total=${total}; remaining=${remaining}; resets=${resetsSeconds}`,
    }),
  };
};

const refusalOf = (
  { throttledWith }: ZendeskBehaviour,
  { resetsSeconds }: Window,
  headers: Record<string, string>,
): Reply => {
  const body = { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' };
  const timed = { ...headers, 'retry-after': `${resetsSeconds}` };
  switch (throttledWith) {
    case 'no-time':
      return { status: 429, body };
    case 'web-page':
      return webPage(429, 'Too many requests');
    case '503':
      return { status: 503, headers: timed, body: { error: 'DatabaseConflict', description: 'Try again' } };
    default:
      return { status: 429, headers: timed, body };
  }
};
