import type { IncomingHttpHeaders } from 'node:http';
import { headerOf } from '../call.ts';
import { type LearnedLimit, learnedLimit, wholeNumber } from '../limits.ts';
import { mostAMinute } from './facts.ts';

/** The account's limit, in calls a minute. No header says when the window ends, nor anything of the limit of lists. */
export const learnedLimits = (headers: IncomingHttpHeaders): LearnedLimit[] => {
  const total = wholeNumber(headerOf(headers, 'x-ratelimit-total')) ?? 0;
  const remaining = wholeNumber(headerOf(headers, 'x-ratelimit-remaining'));
  if (total === 0) return [];
  if (total > mostAMinute) return [learnedLimit('account', { requests: Math.floor(total / 60) })];
  return [learnedLimit('account', { requests: total, remaining })];
};
