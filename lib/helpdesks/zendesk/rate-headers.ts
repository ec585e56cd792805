import type { IncomingHttpHeaders } from 'node:http';
import { headerOf } from '../call.ts';
import { type LearnedLimit, learnedLimit, resetMoment, wholeNumber } from '../limits.ts';

// Only Zendesk's own names are read: a proxy's `x-ratelimit-limit` is of the proxy.

const bucketHeader = /^zendesk-ratelimit-([a-z0-9-]{1,64})$/;

/** `total=10; remaining=9; resets=60` */
const parametersOf = (value: string): ReadonlyMap<string, string> =>
  new Map(
    [...value.slice(0, 200).matchAll(/([a-z]+)\s*=\s*(\d+)/gi)].map(([, name = '', digits = '']) => [
      name.toLowerCase(),
      digits,
    ]),
  );

const exportWindow = 'incremental';

/** The export has been seen under two names. */
const windowNameOf = (bucket: string): string => (bucket.startsWith('incremental-exports') ? exportWindow : bucket);

const bucketsIn = (headers: IncomingHttpHeaders) =>
  Object.keys(headers).flatMap((name) => {
    const bucket = bucketHeader.exec(name)?.[1];
    const parameters = parametersOf(headerOf(headers, name) ?? '');
    return bucket === undefined ? [] : [{ name: windowNameOf(bucket), parameters }];
  });

export const learnedLimits = (headers: IncomingHttpHeaders, receivedAt: Date): LearnedLimit[] => {
  const number = (...names: string[]) => names.map((name) => wholeNumber(headerOf(headers, name))).find(isGiven);
  const account = learnedLimit('account', {
    requests: number('ratelimit-limit', 'x-rate-limit'),
    remaining: number('ratelimit-remaining', 'x-rate-limit-remaining'),
    resetAt: resetMoment(headerOf(headers, 'ratelimit-reset'), receivedAt),
  });
  const buckets = bucketsIn(headers).map(({ name, parameters }) =>
    learnedLimit(name, {
      requests: wholeNumber(parameters.get('total')),
      remaining: wholeNumber(parameters.get('remaining')),
      resetAt: resetMoment(parameters.get('resets'), receivedAt),
    }),
  );
  return [account, ...buckets].filter((limit) => limit.requests !== undefined || limit.remaining !== undefined);
};

/** The bucket of a 429, if it is one that has nothing left; else it is the account. */
export const exhaustedBucket = (headers: IncomingHttpHeaders): string | null => {
  const isEmpty = (parameters: ReadonlyMap<string, string>) => wholeNumber(parameters.get('remaining')) === 0;
  return bucketsIn(headers).some((bucket) => bucket.name === exportWindow && isEmpty(bucket.parameters))
    ? exportWindow
    : null;
};

const isGiven = (value: number | undefined): value is number => value !== undefined;
