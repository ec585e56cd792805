import { messageOf, tooManyRequests } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';

/** Writes down that a key made requests; answers in how many milliseconds it may make more. */
export type Report = (keyId: string, requests: number) => Promise<number>;

type Tally = { unreported: number; isReporting: boolean; blockedUntil: number };

/** How many keys are counted at a time. */
const keyLimit = 1_000;

/**
 * Holds each key to its rate. Requests are counted here and reported to the database by the hundredth part of a minute's
 * allowance, beside a request and not on its way: it costs no request a round trip, a database that is slow or down stops
 * nobody, and a key gets through more than its rate by at most what its instances had yet to report.
 */
export const inboundLimit = (perMinute: number, report: Report, now: () => number = Date.now) => {
  const batch = Math.max(1, Math.floor(perMinute / 100));
  const tallies = new Map<string, Tally>();

  const tallyOf = (keyId: string): Tally => {
    const known = tallies.get(keyId);
    if (known) return known;
    if (tallies.size >= keyLimit) tallies.clear();
    const tally = { unreported: 0, isReporting: false, blockedUntil: 0 };
    tallies.set(keyId, tally);
    return tally;
  };

  const flush = async (keyId: string, tally: Tally): Promise<void> => {
    const requests = tally.unreported;
    tally.unreported = 0;
    tally.isReporting = true;
    try {
      tally.blockedUntil = now() + (await report(keyId, requests));
    } catch (error) {
      tally.unreported += requests; // the next report has them
      logger.warn('REQUESTS_NOT_REPORTED', { key_id: keyId, error: messageOf(error) });
    } finally {
      tally.isReporting = false;
    }
  };

  /** Counts a request. @throws RequestError 429 with the time when the key may come back */
  return (keyId: string): void => {
    const tally = tallyOf(keyId);
    const waitMs = tally.blockedUntil - now();
    if (waitMs > 0)
      throw tooManyRequests(`This key may make ${perMinute} requests a minute.`, Math.ceil(waitMs / 1000));
    tally.unreported++;
    if (tally.unreported >= batch && !tally.isReporting) void flush(keyId, tally);
  };
};
