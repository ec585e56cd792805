import { mostInAnyWindow } from '../../demo-provider/calls.ts';
import type { Reply } from '../../demo-provider/replies.ts';
import type { Behaviour } from './behaviour.ts';
import type { SimulatedCall } from './call.ts';
import { webPage } from './web-page.ts';

/** Calls that share a limit in any window of `windowMs`. */
export type Bucket = {
  readonly name: string;
  readonly windowMs: number;
  /** How many calls this one counts as; 0: it is not of this bucket. */
  costOf(call: Pick<SimulatedCall, 'path' | 'query'>): number;
};

/** A bucket's limit as an answer states it, the call that is answered included. */
export type Window = {
  readonly bucket: string;
  readonly limit: number;
  readonly cost: number;
  readonly remaining: number;
  /** Until the oldest call is out of the window. */
  readonly resetSeconds: number;
};

export type Admission = {
  /** The windows that the call counts in; none without limits. */
  readonly windows: readonly Window[];
  /** The window that has no room for the call, and when it will have: the call is refused, and counts nowhere. */
  readonly exceeded?: { readonly window: Window; readonly retrySeconds: number };
};

/** The limits of an account, by its buckets. */
export const rateLimit = (buckets: readonly Bucket[]) => {
  let admitted: { at: number; costs: Readonly<Record<string, number>> }[] = [];
  const longestMs = Math.max(...buckets.map(({ windowMs }) => windowMs));

  const spentIn = ({ name, windowMs }: Bucket, now: number) =>
    admitted
      .filter(({ at, costs }) => now - at < windowMs && costs[name])
      .map(({ at, costs }) => ({ at, cost: costs[name] ?? 0 }));

  const windowOf = (bucket: Bucket, cost: number, now: number, { limits, othersShare }: Behaviour): Window => {
    const limit = limits?.[bucket.name] ?? Number.POSITIVE_INFINITY;
    const spent = spentIn(bucket, now);
    const used = spent.reduce((sum, one) => sum + one.cost, 0);
    return {
      bucket: bucket.name,
      limit,
      cost,
      remaining: Math.max(0, limit - Math.round(limit * othersShare) - used),
      resetSeconds: Math.ceil(((spent[0]?.at ?? now) + bucket.windowMs - now) / 1_000),
    };
  };

  /** When so much of a bucket will be free. */
  const retrySeconds = (bucket: Bucket, { cost, remaining }: Window, now: number): number => {
    let missing = cost - remaining;
    for (const spent of spentIn(bucket, now)) {
      missing -= spent.cost;
      if (missing <= 0) return Math.ceil((spent.at + bucket.windowMs - now) / 1_000);
    }
    return Math.ceil(bucket.windowMs / 1_000);
  };

  return {
    admit(call: SimulatedCall, behaviour: Behaviour): Admission {
      const { limits } = behaviour;
      if (limits === null) return { windows: [] };
      const now = call.at;
      admitted = admitted.filter(({ at }) => now - at < longestMs);
      const counting = buckets
        .map((bucket) => ({ bucket, cost: bucket.costOf(call) }))
        .filter(({ bucket, cost }) => cost > 0 && limits[bucket.name] !== undefined);
      const read = () => counting.map(({ bucket, cost }) => windowOf(bucket, cost, now, behaviour));
      for (const [at, window] of read().entries()) {
        const bucket = counting[at]?.bucket;
        if (bucket && window.remaining < window.cost)
          return { windows: read(), exceeded: { window, retrySeconds: retrySeconds(bucket, window, now) } };
      }
      admitted.push({ at: now, costs: Object.fromEntries(counting.map(({ bucket, cost }) => [bucket.name, cost])) });
      return { windows: read() };
    },
    forget(): void {
      admitted = [];
    },
  };
};

/** The answer to a call over the limit, in the form that is switched on. */
export const throttled = (
  { throttledWith }: Pick<Behaviour, 'throttledWith'>,
  retrySeconds: number,
  { headers, body, busy }: { headers: Record<string, string>; body: unknown; busy: unknown },
): Reply => {
  const timed = { ...headers, 'retry-after': `${retrySeconds}` };
  switch (throttledWith) {
    case 'no-time':
      return { status: 429, body };
    case 'web-page':
      return webPage(429, 'Too many requests');
    case '503':
      return { status: 503, headers: timed, body: busy };
    default:
      return { status: 429, headers: timed, body };
  }
};

export type LimitUse = {
  readonly bucket: string;
  readonly windowMs: number;
  /** Null: none at present. */
  readonly limit: number | null;
  /** What the calls in any one window cost at most; refused ones included. */
  readonly most: number;
  /** What each call cost, in the order of arrivals, and all of them; refused ones included. */
  readonly costs: readonly number[];
  readonly total: number;
};

/** What clients did, by the log of arrivals alone: it shares no state with the limiter. */
export const limitUse = (
  buckets: readonly Bucket[],
  calls: readonly SimulatedCall[],
  limits: Behaviour['limits'],
): LimitUse[] =>
  buckets.map((bucket) => {
    const costs = calls.map((call) => bucket.costOf(call));
    const spent = calls.flatMap(({ at }, n) => new Array<number>(costs[n] ?? 0).fill(at));
    return {
      bucket: bucket.name,
      windowMs: bucket.windowMs,
      limit: limits?.[bucket.name] ?? null,
      most: mostInAnyWindow(spent, bucket.windowMs),
      costs,
      total: spent.length,
    };
  });
