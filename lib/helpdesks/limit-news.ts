import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { HelpdeskResponse } from './call.ts';
import type { HelpdeskAdapter } from './helpdesk-adapter.ts';
import type { Verdict } from './verdict.ts';

/** What an answer says about its account's limit. */
export const limitNewsOf = (
  { learnedLimits }: Pick<HelpdeskAdapter, 'learnedLimits'>,
  { headers, receivedAt }: HelpdeskResponse,
  verdict: Verdict,
): LimitNews => ({
  ...blockOf(verdict),
  windows: learnedLimits(headers, receivedAt).map(({ name, requests, remaining, resetAt }) => ({
    name,
    ...(requests !== undefined && { requests }),
    ...(remaining !== undefined && { remaining }),
    ...(resetAt && { resetsInMs: resetAt.getTime() - receivedAt.getTime() }),
  })),
});

const blockOf = (verdict: Verdict): LimitNews => {
  if (verdict.kind === 'throttled')
    return { blockedMs: verdict.retryAfterMs, bucket: verdict.bucket, isThrottled: true };
  // A 503 may say when to come back, too.
  return verdict.kind === 'try-again' && verdict.retryAfterMs !== null ? { blockedMs: verdict.retryAfterMs } : {};
};
