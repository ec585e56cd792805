import type { SimulatedCall } from '../simulator/call.ts';
import type { Bucket, Window } from '../simulator/rate-limit.ts';

const windowMs = 60_000;
const creditsOfInclude = 2;

export const ticketsPath = '/api/v2/tickets';

/** What an answer embeds beside the tickets themselves. */
export const includesOf = ({ query }: Pick<SimulatedCall, 'query'>): string[] =>
  (query.get('include') ?? '').split(',').filter((name) => name !== '');

/** Each embedded part costs two credits more. */
const credits = (call: Pick<SimulatedCall, 'query'>): number => 1 + creditsOfInclude * includesOf(call).length;

/** Calls of any kind, also failed ones, and lists of tickets, in any minute. */
export const buckets: readonly Bucket[] = [
  { name: 'account', windowMs, costOf: credits },
  { name: 'list', windowMs, costOf: (call) => (call.path === ticketsPath ? credits(call) : 0) },
];

/** Only the account's limit is stated. */
export const rateHeaders = (windows: readonly Window[]): Record<string, string> => {
  const account = windows.find(({ bucket }) => bucket === 'account');
  return account
    ? {
        'x-ratelimit-total': `${account.limit}`,
        'x-ratelimit-remaining': `${account.remaining}`,
        'x-ratelimit-used-currentrequest': `${account.cost}`,
      }
    : {};
};
