import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import { countsBucket } from '#lib/coordination/limit-rule.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import { createTimeline } from './limiter-simulation.ts';

/** How one call of a caller goes. */
export type Course = {
  latencyMs: number;
  /** Crashed: there is no answer. Lost: the limiter's grant never arrives, and the caller asks again. */
  fate: 'answered' | 'crashed' | 'lost';
  news: LimitNews;
  /** The delay of a waiting message's delivery. */
  lateMs: number;
};

export type AccountCaller = {
  bucket: string;
  cost: number;
  /** Its cost may be granted in part. */
  unit?: number | undefined;
  courses: readonly Course[];
  calls?: number;
};

/** A call that may have reached the service at any time between its grant and its answer. */
export type AccountCall = { caller: number; bucket: string; cost: number; from: number; to: number };

/** Callers that make one call after the other over the limit of one account, whose server uses `clock`. */
export const simulateAccount = async (
  limiter: RateLimiter,
  clock: { now: number },
  callers: readonly AccountCaller[],
  forMs: number,
): Promise<AccountCall[]> => {
  const timeline = createTimeline(clock);
  const calls: AccountCall[] = [];
  const asked = callers.map(() => 0);
  const begun = callers.map(() => 0);

  const ask = async (n: number, reservationId?: string): Promise<void> => {
    const caller = callers[n];
    const course = caller?.courses[(asked[n] ?? 0) % caller.courses.length];
    if (!caller || !course || (begun[n] ?? 0) >= (caller.calls ?? Number.POSITIVE_INFINITY)) return;
    const { bucket, cost, unit } = caller;
    const result = await limiter.acquire(reservationId, { bucket, cost, unit });
    if (result.kind === 'wait') {
      const again = clock.now + result.waitMs + (result.waitMs > 1_000 ? course.lateMs : 0);
      return timeline.at(again, () => ask(n, result.reservationId));
    }
    asked[n] = (asked[n] ?? 0) + 1;
    if (course.fate === 'lost') return timeline.at(clock.now + 500, () => ask(n, reservationId));
    begun[n] = (begun[n] ?? 0) + 1;
    const to = clock.now + (course.fate === 'crashed' ? limiter.rule.callTimeoutMs : course.latencyMs);
    calls.push({ caller: n, bucket, cost: result.cost ?? 1, from: clock.now, to });
    timeline.at(to, async () => {
      if (course.fate === 'answered') await limiter.settle(result.slotId, course.news);
      await ask(n);
    });
  };

  const start = clock.now;
  for (const n of callers.keys()) timeline.at(start + n, () => ask(n));
  await timeline.runUntil(start + forMs);
  return calls;
};

/**
 * The most that reached one window of the service, in calls by their cost. A call that costs more than the window allows
 * counts as what is allowed, if it was alone.
 */
export const fullestWindow = (calls: readonly AccountCall[], window: LimitWindow, allowed: number): number => {
  const counted = calls.filter(({ bucket }) => countsBucket(window, bucket));
  const inWindow = (begin: number) => counted.filter(({ from, to }) => to >= begin && from < begin + window.windowMs);
  // The fullest window starts at the end of some call.
  const costs = counted.map(({ to }) => {
    const within = inWindow(to);
    const sum = within.reduce((all, { cost }) => all + cost, 0);
    return within.length === 1 ? Math.min(sum, allowed) : sum;
  });
  return Math.max(0, ...costs);
};
