import { messageOf, type RequestError } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';

/** What one holder may ask of us in a minute: so many requests, and so many seconds of our work. */
export type Rate = { requests: number; seconds: number };

/** Adds a share of a minute's budget to what a holder has spent; answers in how many ms all of it is paid for. */
export type Report = (holder: string, share: number) => Promise<number>;

export type Standing = {
  /** Requests that are left, if none takes long. */
  remaining: number;
  /** Until the whole budget is there again. */
  resetSeconds: number;
};

type Tally = { paidAt: number; unreported: number; isReporting: boolean };

const minuteMs = 60_000;

/** How many holders are counted at a time. */
const holderLimit = 1_000;

/** What an instance keeps to itself at most, as a share of a minute's budget. */
const unreportedShare = 1 / 100;

/**
 * Holds each key, or each tenant, to its rate. A request costs its share of the minute's requests or, if it works longer, of
 * the minute's seconds: there is one budget, whatever it is spent on. What is spent is counted here and reported to the
 * database by the hundredth part, beside a request and not on its way: it costs no request a round trip, a database that is
 * slow or down stops nobody, and a holder gets through more than its rate by at most what its instances had yet to report.
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
    /** Takes the price of a request. @throws RequestError 429 with the time when the holder may come back */
    admit(holder: string): void {
      const waitMs = aheadOf(tallyOf(holder)) + requestMs - minuteMs;
      if (waitMs > 1e-6) throw refusal(Math.ceil(waitMs / 1000));
      spend(holder, 1 / rate.requests);
    },

    /** Takes what a request cost more than its price, after it worked so long. */
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

/** The tally of each holder; of more than `limit` the oldest is forgotten. */
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

/** Reports what a tally holds, and takes over from the answer what the holder spent elsewhere. */
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
      tally.unreported += share; // the next report has it
      logger.warn('REQUESTS_NOT_REPORTED', { holder, error: messageOf(error) });
    } finally {
      tally.isReporting = false;
    }
  };
