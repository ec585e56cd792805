import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import { type AcquireResult, rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { elapse } from './limiter-time.ts';

export const store = await sharedStore();
export const rule: LimitRule = { requests: 3, windowMs: 60_000, callTimeoutMs: 10_000 };
export const limiter = rateLimiterIn(store, 'provider', rule);
export const passes = (ms: number) => elapse(store, 'provider', ms);

/** The tolerance for the time that a test itself takes. */
export const slackMs = 3_000;

export const idOf = (result: AcquireResult): string =>
  result.kind === 'granted' ? result.slotId : result.reservationId;
export const takeAll = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(idOf(await limiter.acquire()));
  return ids;
};
export const range = (length: number) => Array.from({ length }, (_, n) => n);
export const waitOf = (permit: AcquireResult): number => (permit.kind === 'wait' ? permit.waitMs : 0);
export const kindOf = async (reservationId?: string) => (await limiter.acquire(reservationId)).kind;

export const emptyStore = () => emptyCollections(store);
