/** Earlier calls for the same page or alert: those that count as tries, and requested waits. */
export type PastCalls = { tries: number; waitedMs?: number | undefined };

export type FailedCall = {
  /** What failed, as a predicate: "could not be fetched". */
  problem: string;
  /** How long the service asked to wait, if it did: then the call is no try. */
  retryAfterMs?: number | undefined;
};

/** `delayMs`: how long to wait after so many tries. */
export type RetryRule = { maxAttempts: number; delayMs: (tries: number) => number };

/** What follows a failed call. */
export type NextCall =
  /** Another try, after a delay. */
  | { kind: 'retry'; waitMs: number; tries: number }
  /** The same try, after the requested wait; `waitedMs` includes it. */
  | { kind: 'wait'; waitMs: number; waitedMs: number }
  /** Give up; the reason as a predicate. */
  | { kind: 'give-up'; problem: string };

/** Total time that one page or alert may wait on request; then it is given up with the reason of its last wait. */
const longestWaitMs = 6 * 3_600_000;

export const nextCall = (past: PastCalls, { problem, retryAfterMs }: FailedCall, rule: RetryRule): NextCall => {
  if (retryAfterMs !== undefined) return waitFor(past.waitedMs ?? 0, retryAfterMs);
  const tries = past.tries + 1;
  if (tries >= rule.maxAttempts) return { kind: 'give-up', problem: `${problem} in ${tries} attempts` };
  return { kind: 'retry', waitMs: rule.delayMs(tries), tries };
};

const waitFor = (waitedMs: number, waitMs: number): NextCall => {
  if (waitedMs + waitMs <= longestWaitMs) return { kind: 'wait', waitMs, waitedMs: waitedMs + waitMs };
  return { kind: 'give-up', problem: `was asked to wait for ${Math.floor(waitedMs / 3_600_000)} hours in all` };
};
