export type LimitRule = { readonly requests: number; readonly windowMs: number };
export type RetryAfterForm = 'seconds' | 'date' | 'alternate';
export type Admission = { kind: 'admitted' } | { kind: 'refused'; waitMs: number };

/**
 * Admits at most `requests` calls in any window of `windowMs`. A refused call does not count.
 * The rule is passed with every call, since it may change in between.
 */
export const requestLimit = () => {
  let admittedAt: number[] = [];
  return {
    admit(now: number, { requests, windowMs }: LimitRule): Admission {
      admittedAt = admittedAt.filter((at) => now - at < windowMs);
      if (admittedAt.length < requests) {
        admittedAt.push(now);
        return { kind: 'admitted' };
      }
      const blocking = admittedAt[admittedAt.length - requests] ?? now;
      return { kind: 'refused', waitMs: blocking + windowMs - now };
    },
    forget(): void {
      admittedAt = [];
    },
  };
};

/** Formats `Retry-After` headers. Both forms have whole seconds and round up, so that no caller returns too early. */
export const retryAfterWriter = () => {
  let written = 0;
  return (form: RetryAfterForm, waitMs: number, wallClockMs: number): string => {
    written += 1;
    const asDate = form === 'date' || (form === 'alternate' && written % 2 === 0);
    return asDate
      ? new Date(Math.ceil((wallClockMs + waitMs) / 1000) * 1000).toUTCString()
      : String(Math.ceil(waitMs / 1000));
  };
};
