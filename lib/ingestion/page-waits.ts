import { locksIn } from '#lib/coordination/lock.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { longestDelayMs } from '#lib/queue/sender.ts';
import { type LeasedRun, leaseOf } from './run.ts';

export type WaitDeps = { store: Store; limiter: Pick<RateLimiter, 'release'>; rules: { ttlMs: number } };

/** Delays the message and keeps the lease until then; not a try. */
export const waitFor = async (
  { store, limiter, rules }: WaitDeps,
  run: LeasedRun,
  message: PageMessage,
  waitMs: number,
): Promise<MessageOutcome<PageMessage>> => {
  const backInMs = Math.min(waitMs, longestDelayMs);
  if (await locksIn(store).renew(leaseOf(run), backInMs + rules.ttlMs)) return again(message, waitMs);
  if (message.reservation_id) await limiter.release(message.reservation_id);
  return done;
};

/** The same for a wait that only the message knows, however long it is. */
export const waitOut = async (
  deps: WaitDeps,
  run: LeasedRun,
  message: PageMessage,
  waitMs: number,
): Promise<MessageOutcome<PageMessage>> => {
  const outcome = await waitFor(deps, run, message, waitMs);
  return outcome.kind === 'again' ? againNotBefore(outcome.message, waitMs) : outcome;
};
