const minimumMs = 1_000;
/** A header may ask for years; after an hour we look again. */
const maximumMs = 3_600_000;

/**
 * How long a `Retry-After` header asks to wait, in ms, from one second to one hour. It comes as seconds or as an HTTP
 * date; a date is measured against the answer's own `Date`, since the two clocks may differ. Anything else: `otherwiseMs`.
 */
export const retryAfterMs = (header: string | null, answeredAt: number, otherwiseMs: number): number => {
  const wanted = wantedMs(header?.trim() ?? '', answeredAt);
  return Math.min(maximumMs, Math.max(minimumMs, wanted ?? otherwiseMs));
};

const wantedMs = (header: string, answeredAt: number): number | undefined => {
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  // Date.parse also takes bare numbers and the like for dates; an HTTP date begins with the day's name.
  const moment = /^[A-Za-z]{3,9},? /.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment - answeredAt;
};
