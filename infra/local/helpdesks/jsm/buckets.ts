import type { SimulatedCall } from '../simulator/call.ts';
import type { Bucket, Window } from '../simulator/rate-limit.ts';
import type { JsmBehaviour } from './behaviour.ts';

const windowMs = 60_000;

export const searchPath = '/rest/api/3/search/jql';

const isApi = ({ path }: Pick<SimulatedCall, 'path'>): boolean => path.startsWith('/rest/');

/** Limits of bursts are of each endpoint. */
export const buckets: readonly Bucket[] = [
  { name: 'search', windowMs, costOf: ({ path }) => (path === searchPath ? 1 : 0) },
  { name: 'other', windowMs, costOf: (call) => (isApi(call) && call.path !== searchPath ? 1 : 0) },
];

const nearLimit = 0.2;

/** The limit of the endpoint that was called. */
export const rateHeaders = (
  windows: readonly Window[],
  now: number,
  { resetsAs }: JsmBehaviour,
): Record<string, string> => {
  const [window] = windows;
  if (!window) return {};
  const resetAt = now + window.resetSeconds * 1_000;
  return {
    'x-ratelimit-limit': `${window.limit}`,
    'x-ratelimit-remaining': `${window.remaining}`,
    'x-ratelimit-reset': resetsAs === 'iso' ? new Date(resetAt).toISOString() : `${Math.ceil(resetAt / 1_000)}`,
    ...(window.remaining < window.limit * nearLimit && { 'x-ratelimit-nearlimit': 'true' }),
  };
};
