import type { IncomingHttpHeaders } from 'node:http';

const minimumMs = 1_000;
/** A header may ask for years; after an hour we look again. */
const maximumMs = 3_600_000;

/** When a 429 bears no usable Retry-After. */
const throttledMs = 60_000;

/** The answers whose `Retry-After` is kept to. */
const waitStatuses = new Set([413, 429, 503]);

/**
 * How long an answer asks to wait, in ms; undefined if it does not. A 429 always does; a 413 and a 503 only with a
 * `Retry-After` that can be read.
 */
export const waitAskedBy = (status: number, headers: IncomingHttpHeaders): number | undefined => {
  if (!waitStatuses.has(status)) return undefined;
  const answeredAt = Date.parse(headers.date ?? '') || Date.now();
  const header = headers['retry-after'] ?? null;
  if (status === 429) return retryAfterMs(header, answeredAt, throttledMs);
  return wantedMs(header?.trim() ?? '', answeredAt) === undefined ? undefined : retryAfterMs(header, answeredAt, 0);
};

/**
 * How long a `Retry-After` header asks to wait, in ms, from one second to one hour. It comes as seconds or as an HTTP
 * date; a date is measured against the answer's own `Date`, since the two clocks may differ. Anything else: `otherwiseMs`.
 */
export const retryAfterMs = (header: string | null, answeredAt: number, otherwiseMs: number): number => {
  const wanted = wantedMs(header?.trim() ?? '', answeredAt);
  return Math.min(maximumMs, Math.max(minimumMs, wanted ?? otherwiseMs));
};

/** Date.parse takes even "soon 5" for a date; an HTTP date begins with a day's name and has a time. */
const httpDate = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d\d:\d\d:\d\d/i;

const wantedMs = (header: string, answeredAt: number): number | undefined => {
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  if (!httpDate.test(header)) return undefined;
  // The oldest of the three forms, the one without a comma, names no zone and means UTC.
  const moment = Date.parse(header.includes(',') ? header : `${header} GMT`);
  return Number.isNaN(moment) ? undefined : moment - answeredAt;
};
