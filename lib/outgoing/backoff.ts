/** The base delay before try number `attempt` + 1, and its maximum. */
export type BackoffRule = { baseMs: number; capMs: number };

/**
 * Capped exponential backoff with full jitter: from zero to the cap of this attempt, so that callers that failed
 * together do not retry together.
 * @see Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export const backoffMs = (attempt: number, rule: BackoffRule, random: () => number = Math.random): number =>
  Math.round(random() * Math.min(rule.capMs, rule.baseMs * 2 ** (attempt - 1)));
