import { readConfig } from '#lib/config.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { limitRule, providerName } from '../frame/guards.ts';
import { ok } from '../frame/reply.ts';
import { resetRateLimit } from '../manifest/operation-routes.ts';

export const handler = apiHandler(resetRateLimit, (store) => {
  const limiter = rateLimiterIn(store, providerName, limitRule(readConfig(['rateLimit', 'provider'])));

  return async () => {
    await limiter.unblock();
    return ok({ name: providerName, status: 'reset' });
  };
});
