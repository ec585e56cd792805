import type { Store } from '#lib/mongo/store.ts';
import type { GuardedLimiter } from './guarded-limiter.ts';
import { type RateLimiter, rateLimiterIn } from './rate-limiter.ts';

/**
 * How many calls may be in flight to services that are not known to answer. A call that hangs keeps its worker busy: some
 * half of the instances of `ingest-page`, and of `deliver-alert`, are always left to all others.
 */
export const bulkheadCalls = 5;

/** The accounts at help desks, or the destinations of alerts. No service or account of ours has such a name. */
export type BulkheadName = 'bulkhead:desks' | 'bulkhead:destinations';

/** A slot is taken for as long as its call takes, and hardly longer. */
const windowMs = 1;

/** The bulkhead of those whose last call failed, and of those that were never called. */
export const bulkheadIn = (store: Store, name: BulkheadName, { callTimeoutMs }: { callTimeoutMs: number }) =>
  rateLimiterIn(store, name, { requests: bulkheadCalls, windowMs, callTimeoutMs });

/**
 * A limiter whose calls take a slot of the bulkhead, too, unless its service is proven. Whoever finds none comes back later,
 * at a time of its own; its place in the limiter's queue stays. A probe that is given up so expires by itself.
 */
export const withinBulkhead = (
  limiter: GuardedLimiter,
  bulkhead: Pick<RateLimiter, 'rule' | 'acquire' | 'settle' | 'release'>,
): GuardedLimiter => {
  const held = new Map<string, string>();
  const leave = async (slotId: string): Promise<void> => {
    const place = held.get(slotId);
    if (place === undefined) return;
    held.delete(slotId);
    await bulkhead.settle(place);
  };

  return {
    ...limiter,

    async acquire(request) {
      const result = await limiter.acquire(request);
      if (result.kind !== 'granted' || result.isProven) return result;
      const place = await bulkhead.acquire();
      if (place.kind === 'granted') {
        held.set(result.slotId, place.slotId);
        return result;
      }
      await Promise.all([bulkhead.release(place.reservationId), limiter.release(result.slotId)]);
      const waitMs = place.waitMs + Math.random() * bulkhead.rule.callTimeoutMs;
      return { kind: 'refused', waitMs, awaits: 'calls' };
    },

    async settle(call) {
      await Promise.all([limiter.settle(call), leave(call.slotId)]);
    },

    async record(call, result) {
      await Promise.all([limiter.record(call, result), leave(call.slotId)]);
    },

    async release(slotOrReservationId) {
      await Promise.all([limiter.release(slotOrReservationId), leave(slotOrReservationId)]);
    },
  };
};
