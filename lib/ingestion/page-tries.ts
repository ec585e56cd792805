import { type BackoffRule, backoffMs } from '#lib/coordination/backoff.ts';
import { messageOf } from '#lib/errors.ts';
import { isTransient } from '#lib/mongo/transient.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Outcome } from '#lib/queue/outcome.ts';
import { type FailDeps, failRun } from './fail-run.ts';
import type { Warn } from './page-event.ts';
import { type WaitDeps, waitFor } from './page-waits.ts';
import type { RunDoc } from './run.ts';

export type TryDeps = WaitDeps & FailDeps & { rules: { maxAttempts: number } };

/** Tries of one page: soon at first, since most faults are short, then once a minute at most. */
const backoff: BackoffRule = { baseMs: 1_000, capMs: 60_000 };

/** A try that failed: later again, or one too many, and the run fails with the reason. */
export const retry = async (
  deps: TryDeps,
  run: RunDoc,
  message: PageMessage,
  reason: string,
  { maxAttempts = deps.rules.maxAttempts, problem = `Page ${message.page} could not be had` } = {},
): Promise<Outcome<PageMessage>> => {
  const attempt = message.attempt + 1;
  if (attempt < maxAttempts) return waitFor(deps, run, { ...message, attempt }, backoffMs(attempt, backoff));
  return failRun(deps, run, message, `${problem} in ${attempt} tries: ${reason}`);
};

/**
 * Work of our own on what was fetched. Its error counts as a try: left to the queue it would come again with every
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
