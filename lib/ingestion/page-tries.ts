import { messageOf } from '#lib/errors.ts';
import { isTransient } from '#lib/mongo/transient.ts';
import { backoffMs } from '#lib/outgoing/backoff.ts';
import { nextCall } from '#lib/outgoing/next-call.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import { type FailDeps, failRun } from './fail-run.ts';
import type { Warn } from './page-event.ts';
import { type WaitDeps, waitFor, waitOut } from './page-waits.ts';
import type { LeasedRun } from './run.ts';

export type TryDeps = WaitDeps & FailDeps & { rules: { maxAttempts: number } };

/** Retry delays of one page: short at first, since most faults are, then at most once a minute. */
const delayMs = (tries: number): number => backoffMs(tries, { baseMs: 1_000, capMs: 60_000 });

export type Failure = {
  reason: string;
  /** How long the provider asked to wait, if it did. */
  retryAfterMs?: number | undefined;
  /** True if the limiter, or the lease of a token, enforces that wait for all callers: it ends when that is lifted. */
  isLimited?: boolean;
  maxAttempts?: number;
  /** What failed: "Page 3 could not be fetched". */
  subject?: string;
  problem?: string;
};

/** After a failure: retries, waits as long as the provider asked, or fails the run with the reason. */
export const retry = async (
  deps: TryDeps,
  run: LeasedRun,
  message: PageMessage,
  { reason, retryAfterMs, isLimited = false, ...failure }: Failure,
): Promise<MessageOutcome<PageMessage>> => {
  const {
    maxAttempts = deps.rules.maxAttempts,
    subject = `Page ${message.page}`,
    problem = 'could not be fetched',
  } = failure;
  const past = { tries: message.attempt, waitedMs: message.waited_ms };
  const next = nextCall(past, { problem, retryAfterMs }, { maxAttempts, delayMs });
  switch (next.kind) {
    case 'retry':
      return waitFor(deps, run, { ...message, attempt: next.tries }, next.waitMs);
    case 'wait':
      return (isLimited ? waitFor : waitOut)(deps, run, { ...message, waited_ms: next.waitedMs }, next.waitMs);
    case 'give-up':
      return failRun(deps, run, message, `${subject} ${next.problem}: ${reason}`);
  }
};

/** Calls again after a wait that is no try, unless the run has waited for too long; at once if the connection was changed. */
export const waitAgain = (
  deps: TryDeps,
  run: LeasedRun,
  message: PageMessage,
  { reason, waitMs }: { reason: string; waitMs: number },
): Promise<MessageOutcome<PageMessage>> =>
  waitMs > 0
    ? retry(deps, run, message, { reason, retryAfterMs: waitMs, isLimited: true })
    : waitFor(deps, run, message, 0);

/**
 * Runs our own processing of a fetched page. Its error counts as a try: left to the queue it would recur with every
 * delivery, and the run would never end.
 */
export const asTry = async <T>(warn: Warn, work: () => Promise<T>): Promise<T | { kind: 'broken'; reason: string }> => {
  try {
    return await work();
  } catch (error) {
    if (isTransient(error)) throw error;
    warn('PAGE_TRY_BROKEN', error);
    return { kind: 'broken', reason: messageOf(error) };
  }
};
