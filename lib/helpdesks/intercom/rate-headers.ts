import type { IncomingHttpHeaders } from 'node:http';
import { headerOf } from '../call.ts';
import { type LearnedLimit, learnedLimit, resetMoment, wholeNumber } from '../limits.ts';

/** The limit of ten seconds, and since 1970 when it is full again. */
export const learnedLimits = (headers: IncomingHttpHeaders, receivedAt: Date): LearnedLimit[] => {
  const requests = wholeNumber(headerOf(headers, 'x-ratelimit-limit'));
  const remaining = wholeNumber(headerOf(headers, 'x-ratelimit-remaining'));
  const resetAt = resetMoment(headerOf(headers, 'x-ratelimit-reset'), receivedAt);
  return requests ? [learnedLimit('app', { requests, remaining, resetAt })] : [];
};
