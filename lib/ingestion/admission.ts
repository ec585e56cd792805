import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import type { Store } from '#lib/mongo/store.ts';
import { countRunsAtWork } from './runs.ts';

/**
 * A run counts against admission until it has as many pages. So long lists do not keep due tenants out: they share the
 * limit with those who follow, page by page.
 */
const pagesOfPlace = 10;

export type AdmissionRule = {
  now: Date;
  /** How often runs are admitted. */
  periodMs: number;
  ttlMs: number;
};

/**
 * How many due runs can be started now: so many that the limiter is busy until they are admitted the next time, and for
 * one window more. All others wait as due tenants, which costs nothing. None while the provider wants no calls.
 */
export const roomForRuns = async (
  store: Store,
  limiter: Pick<RateLimiter<LimitRule>, 'rule' | 'status'>,
  { now, periodMs, ttlMs }: AdmissionRule,
): Promise<number> => {
  const { requests, windowMs, callTimeoutMs } = limiter.rule;
  const { next_slot_at } = await limiter.status();
  const waitMs = Math.max(0, (next_slot_at ?? now).getTime() - now.getTime());
  if (waitMs > callTimeoutMs + windowMs) return 0;
  const windows = windowsOf(windowMs, periodMs);
  const places = placesOf({ requests, windowMs }, periodMs);
  // A lease reaches as far as its run waits. A run that waits longer than for the limiter waits for its own provider.
  const leaseMs = waitMs + (windows + 1) * (callTimeoutMs + windowMs) + ttlMs;
  return Math.max(0, places - (await countRunsAtWork(store, { maxPages: pagesOfPlace, leaseMs, limit: places })));
};

/** How many windows are served until runs are admitted the next time, and one more. */
const windowsOf = (windowMs: number, periodMs: number): number => 1 + Math.ceil(periodMs / windowMs);

/** How many runs a limit serves in that time. */
export const placesOf = ({ requests, windowMs }: Pick<LimitRule, 'requests' | 'windowMs'>, periodMs: number): number =>
  windowsOf(windowMs, periodMs) * requests;
