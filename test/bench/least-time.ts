import type { SimulatedCall } from '#infra/local/helpdesks/simulator/call.ts';
import type { LimitUse } from '#infra/local/helpdesks/simulator/rate-limit.ts';

type Call = Pick<SimulatedCall, 'at' | 'status'>;
type Use = Pick<LimitUse, 'limit' | 'windowMs' | 'costs'>;

type Rule = {
  share: number;
  unavailableMs: number;
  /** Each call needs the answer to the one before it, which takes so long: a page has the cursor of the next one. */
  pageMs?: number | undefined;
};

/**
 * The least time in which the calls could have been made, one after the other and at once wherever that is allowed: by this
 * share of every window, and not within `unavailableMs` of an answer that the desk is not available. Calls that were under
 * way together with that one did not know of it.
 */
export const leastTimeMs = (
  calls: readonly Call[],
  uses: readonly Use[],
  { share, unavailableMs, pageMs = 0 }: Rule,
): number => {
  const windows = uses.flatMap(({ limit, windowMs, costs }) =>
    limit === null ? [] : [{ window: slidingWindow(limit * share, windowMs), costs }],
  );
  let at = 0;
  let asked = { at: Number.NEGATIVE_INFINITY, until: 0 };
  for (const [n, call] of calls.entries()) {
    if (n > 0) at += pageMs;
    if (call.at > asked.at) at = Math.max(at, asked.until);
    for (const { window, costs } of windows) at = window.earliest(at, costs[n] ?? 0);
    for (const { window, costs } of windows) window.spend(at, costs[n] ?? 0);
    if (call.status === 503) asked = { at: call.at, until: Math.max(asked.until, at + unavailableMs) };
  }
  return at;
};

/** What is spent in any window of this length, of calls in the order of their times. */
const slidingWindow = (allowed: number, windowMs: number) => {
  const spent: { at: number; cost: number }[] = [];
  let [oldest, sum] = [0, 0];
  return {
    /** When so much may be spent, at that time or later. */
    earliest(from: number, cost: number): number {
      let at = from;
      for (let first = spent[oldest]; first; first = spent[oldest]) {
        if (first.at + windowMs > at && sum + cost <= allowed) break;
        at = Math.max(at, first.at + windowMs);
        sum -= first.cost;
        oldest += 1;
      }
      return cost === 0 ? from : at;
    },
    spend(at: number, cost: number): void {
      if (cost === 0) return;
      spent.push({ at, cost });
      sum += cost;
    },
  };
};
