import { limitRule, providerName } from '#functions/runtime/guards.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { getRateLimitStatus } from '../manifest/operation-routes.ts';

export const handler = apiHandler(getRateLimitStatus, (store) => {
  const config = readConfig(['rateLimit', 'provider']);
  const limiter = rateLimiterIn(store, providerName, limitRule(config));

  return async () => {
    const { current_requests, remaining, next_slot_at } = await limiter.status();
    const { requests, windowMs } = config.rateLimit;
    return ok({ limit: requests, window_seconds: windowMs / 1000, current_requests, remaining, next_slot_at });
  };
});
