import { limitRule, providerName } from '#functions/runtime/guards.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readConfig } from '#lib/config.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { resetRateLimit } from '../manifest/operation-routes.ts';

export const handler = apiHandler(resetRateLimit, (store) => {
  const limiter = rateLimiterIn(store, providerName, limitRule(readConfig(['rateLimit', 'provider'])));

  return async () => {
    await limiter.unblock();
    return ok({ name: providerName, status: 'reset' });
  };
});
