import type { IncomingHttpHeaders } from 'node:http';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { headerOf } from '../call.ts';
import { type LearnedLimit, learnedLimit, resetMoment, wholeNumber } from '../limits.ts';

/** The limit of a burst. Its reset is a time by the documentation, and seconds since 1970 in an answer that was seen. */
export const learnedLimits = (headers: IncomingHttpHeaders, receivedAt: Date): LearnedLimit[] => {
  const requests = wholeNumber(headerOf(headers, 'x-ratelimit-limit'));
  const remaining = wholeNumber(headerOf(headers, 'x-ratelimit-remaining'));
  const resetAt = resetIn(headerOf(headers, 'x-ratelimit-reset') ?? '', receivedAt);
  return requests || remaining !== undefined ? [learnedLimit('account', { requests, remaining, resetAt })] : [];
};

const resetIn = (text: string, receivedAt: Date): Date | undefined => {
  const time = /^\d+$/.test(text) ? null : parseTimestamp(text);
  const seconds = time ? `${Math.max(0, Math.ceil((time.getTime() - receivedAt.getTime()) / 1_000))}` : text;
  return resetMoment(seconds, receivedAt);
};
