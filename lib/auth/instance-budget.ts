import { messageOf, type RequestError } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';

/** Budget of one holder per minute: requests, and seconds of work. */
export type Rate = { requests: number; seconds: number };

/** Adds a share of a minute's budget to a holder's usage; returns the ms until all usage is paid off. */
export type Report = (holder: string, share: number) => Promise<number>;

export type Standing = {
  /** Remaining requests, if they are short. */
  remaining: number;
  /** Seconds until the full budget is available again. */
  resetSeconds: number;
};

type Tally = { paidAt: number; unreported: number; isReporting: boolean };

const minuteMs = 60_000;

/** Maximum holders tracked at a time. */
const holderLimit = 1_000;

/** Maximum unreported usage of an instance, as a share of a minute's budget. */
const unreportedShare = 1 / 100;

/**
 * Limits each key, or each tenant, to its rate. A request costs its share of the minute's requests or, if it works longer,
 * of the minute's seconds; both draw on the same budget. Usage is counted in the instance and reported to the database in
 * hundredths of the budget, in the background: no request waits for a round trip, and a slow or failed database blocks
 * nobody. A holder can exceed its rate by at most the unreported usage of its instances.
 */
export const instanceBudget = (
  rate: Rate,
  {
    report,
    refusal,
    now = Date.now,
  }: { report: Report; refusal: (waitSeconds: number) => RequestError; now?: () => number },
) => {
  const requestMs = minuteMs / rate.requests;
  const tallyOf = talliesOf(holderLimit);
  const flush = flushBy(report, now);
  const aheadOf = (tally: Tally): number => Math.max(0, tally.paidAt - now());

  const spend = (holder: string, share: number): void => {
    const tally = tallyOf(holder);
    tally.paidAt = now() + aheadOf(tally) + share * minuteMs;
    tally.unreported += share;
    const isDue = tally.unreported >= Math.max(unreportedShare, 1 / rate.requests) - 1e-9;
    if (isDue && !tally.isReporting) void flush(holder, tally);
  };

  return {
    /** Charges the base price of a request. @throws RequestError 429 with the time to retry after */
    admit(holder: string): void {
      const waitMs = aheadOf(tallyOf(holder)) + requestMs - minuteMs;
      if (waitMs > 1e-6) throw refusal(Math.ceil(waitMs / 1000));
      spend(holder, 1 / rate.requests);
    },

    /** Charges what a request of this duration costs beyond its base price. */
    charge(holder: string, workedMs: number): void {
      const more = workedMs / (rate.seconds * 1000) - 1 / rate.requests;
      if (more > 0) spend(holder, more);
    },

    standingOf(holder: string): Standing {
      const aheadMs = aheadOf(tallyOf(holder));
      return {
        remaining: Math.max(0, Math.floor((minuteMs - aheadMs) / requestMs + 1e-6)),
        resetSeconds: Math.ceil(aheadMs / 1000),
      };
    },
  };
};

export type Budget = ReturnType<typeof instanceBudget>;

/** The tally of each holder; beyond `limit`, the oldest is dropped. */
const talliesOf = (limit: number) => {
  const tallies = new Map<string, Tally>();
  return (holder: string): Tally => {
    const known = tallies.get(holder);
    if (known) return known;
    if (tallies.size >= limit) tallies.delete(tallies.keys().next().value ?? '');
    const tally = { paidAt: 0, unreported: 0, isReporting: false };
    tallies.set(holder, tally);
    return tally;
  };
};

/** Reports a tally's usage, and updates it with the holder's usage in other instances. */
const flushBy =
  (report: Report, now: () => number) =>
  async (holder: string, tally: Tally): Promise<void> => {
    const share = tally.unreported;
    tally.unreported = 0;
    tally.isReporting = true;
    try {
      const aheadMs = await report(holder, share);
      tally.paidAt = now() + aheadMs + tally.unreported * minuteMs;
    } catch (error) {
      tally.unreported += share; // the next report includes it
      logger.warn('REQUESTS_NOT_REPORTED', { holder, error: messageOf(error) });
    } finally {
      tally.isReporting = false;
    }
  };
