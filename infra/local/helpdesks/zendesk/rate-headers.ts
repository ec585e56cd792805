import type { SimulatedCall } from '../simulator/call.ts';
import type { Window } from '../simulator/rate-limit.ts';

/** Each answer states the account's limit, and that of an export its own one beside. */
export const rateHeaders = ({ path }: SimulatedCall, windows: readonly Window[]): Record<string, string> =>
  Object.assign({}, ...windows.map((window) => (window.bucket === 'exports' ? exported(path, window) : all(window))));

const all = ({ limit, remaining, resetSeconds }: Window): Record<string, string> => ({
  'x-rate-limit': `${limit}`,
  'x-rate-limit-remaining': `${remaining}`,
  'ratelimit-limit': `${limit}`,
  'ratelimit-remaining': `${remaining}`,
  'ratelimit-reset': `${resetSeconds}`,
});

const exported = (path: string, { limit, remaining, resetSeconds }: Window): Record<string, string> => {
  const name = path.endsWith('/cursor') ? 'incremental-exports-cursor' : 'incremental-exports';
  return { [`zendesk-ratelimit-${name}`]: `total=${limit}; remaining=${remaining}; resets=${resetSeconds}` };
};
