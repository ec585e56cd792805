import { countsBucket, type LimitWindow, ownCalls } from '#lib/coordination/limit-rule.ts';
import type { HelpdeskRequest } from '#lib/helpdesks/call.ts';

type Clock = { now(): number; sleep(ms: number): Promise<void> };

/** Lets the calls of one process through, at most our share of each window. A call that costs more than that goes alone. */
export const pace = (windows: readonly LimitWindow[], share: number, { now, sleep }: Clock) => {
  let made: { at: number; bucket: string; cost: number }[] = [];

  /** When a window has room for a call, by those that count in it. */
  const roomAt = ({ buckets, requests, windowMs }: LimitWindow, cost: number): number => {
    const counting = made.filter(({ bucket }) => countsBucket({ buckets }, bucket));
    let over = counting.reduce((sum, call) => sum + call.cost, cost) - ownCalls(requests, share);
    for (const call of counting) {
      if (over <= 0) break;
      over -= call.cost;
      if (over <= 0 || call === counting.at(-1)) return call.at + windowMs;
    }
    return 0;
  };

  return async ({ bucket, cost = 1 }: Pick<HelpdeskRequest, 'bucket' | 'cost'>): Promise<void> => {
    const longestMs = Math.max(0, ...windows.map(({ windowMs }) => windowMs));
    made = made.filter(({ at }) => at > now() - longestMs);
    const counting = windows.filter((window) => countsBucket(window, bucket));
    const waitMs = Math.max(0, ...counting.map((window) => roomAt(window, cost))) - now();
    if (waitMs > 0) await sleep(waitMs);
    made.push({ at: now(), bucket, cost });
  };
};
