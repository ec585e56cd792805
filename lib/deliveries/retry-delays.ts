const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/**
 * How long a delivery waits after so many failed tries: a destination that is down for a night still gets its alerts.
 * @see Svix, "Retry schedule", https://docs.svix.com/retries
 */
const delays = [5 * secondMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs, 10 * hourMs, 10 * hourMs];

/** More tries than this are not made. */
export const maxTries = delays.length + 1;

export const delayAfter = (tries: number): number => delays[tries - 1] ?? 10 * hourMs;

/** A destination that took nothing for so long, over all these tries, is disabled. */
export const longestFailureMs = 5 * 24 * hourMs;
