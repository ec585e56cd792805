import type { IncomingHttpHeaders } from 'node:http';

const minimumMs = 1_000;
/** Headers may ask for years; we retry after an hour. */
const maximumMs = 3_600_000;

/** For a 429 without a usable Retry-After. */
const throttledMs = 60_000;

/** The statuses whose `Retry-After` is honored. */
const waitStatuses = new Set([413, 429, 503]);

/**
 * How long an answer asks to wait, in ms; undefined if it does not. A 429 always does; a 413 and a 503 only with a
 * readable `Retry-After`.
 */
export const waitAskedBy = (status: number, headers: IncomingHttpHeaders): number | undefined => {
  if (!waitStatuses.has(status)) return undefined;
  const answeredAt = Date.parse(headers.date ?? '') || Date.now();
  const header = headers['retry-after'] ?? null;
  if (status === 429) return retryAfterMs(header, answeredAt, throttledMs);
  return statedWaitMs(header, answeredAt);
};

/**
 * Parses `Retry-After` to ms, from one second to one hour. It is in seconds or an HTTP date, which is compared with the
 * answer's own `Date`, since the two clocks may differ. Anything else: `otherwiseMs`.
 */
export const retryAfterMs = (header: string | null, answeredAt: number, otherwiseMs: number): number =>
  statedWaitMs(header, answeredAt) ?? bounded(otherwiseMs);

/** The same, and undefined for a header that states no wait. */
export const statedWaitMs = (header: string | null, answeredAt: number): number | undefined => {
  const wanted = wantedMs(header?.trim() ?? '', answeredAt);
  return wanted === undefined ? undefined : bounded(wanted);
};

const bounded = (waitMs: number): number => Math.min(maximumMs, Math.max(minimumMs, waitMs));

/** Date.parse accepts even "soon 5"; an HTTP date starts with a weekday and has a time. */
const httpDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d:\d\d/i;

const wantedMs = (header: string, answeredAt: number): number | undefined => {
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  if (!httpDate.test(header)) return undefined;
  // The oldest of the three formats, without a comma, has no zone and means UTC.
  const moment = Date.parse(header.includes(',') ? header : `${header} GMT`);
  return Number.isNaN(moment) ? undefined : moment - answeredAt;
};
