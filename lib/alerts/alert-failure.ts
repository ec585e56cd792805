import { type BackoffRule, backoffMs } from '#lib/coordination/backoff.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import { waitedTooLong } from '#lib/outgoing/retry-after.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, deadLetter, done, type Outcome } from '#lib/queue/outcome.ts';
import type { Alert } from '#lib/tickets/ticket.ts';
import type { NotTaken } from './notifier.ts';
import type { Outbox } from './outbox.ts';

export type FailureDeps = {
  outbox: Pick<Outbox, 'release' | 'settle' | 'findGivenUp'>;
  events: EventBus;
  rules: { maxAttempts: number };
};

/** Tries of one alert: soon at first, then every two minutes at most. */
const backoff: BackoffRule = { baseMs: 2_000, capMs: 120_000 };

/** The service did not take an alert: what becomes of it. */
export const afterNotTaken = (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  { failed, retryAfterMs }: NotTaken,
): Promise<Outcome<AlertMessage>> =>
  retryAfterMs === undefined
    ? retry(deps, message, alert, failed)
    : waitAsAsked(deps, message, alert, failed, retryAfterMs);

/** A try that failed: later again, or too many. */
const retry = async (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  reason: string,
): Promise<Outcome<AlertMessage>> => {
  const tries = alert.tries + 1;
  if (tries >= deps.rules.maxAttempts)
    return giveUp(deps, message, alert, `It was not taken in ${tries} tries: ${reason}`);
  const waitMs = backoffMs(tries, backoff);
  await deps.outbox.release(message, waitMs, { reason });
  return again(message, waitMs);
};

/** Waits as long as the service asked to; no try, but there is an end to it. */
const waitAsAsked = async (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  reason: string,
  waitMs: number,
): Promise<Outcome<AlertMessage>> => {
  const tooLong = waitedTooLong(alert.waited_ms ?? 0, waitMs);
  if (tooLong !== null) return giveUp(deps, message, alert, `It ${tooLong}: ${reason}`);
  await deps.outbox.release(message, waitMs, { reason, askedMs: waitMs });
  return againNotBefore(message, waitMs);
};

const giveUp = async (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  error: string,
): Promise<Outcome<AlertMessage>> => {
  const isGivenUp = await deps.outbox.settle(message, { state: 'undeliverable', error });
  return isGivenUp ? deadLetterAlert(deps, message, { ...alert, tries: alert.tries + 1 }, error) : done;
};

/** A delivery before this one gave the alert up and may have died before it dead-lettered the message. */
export const deadLetterGivenUp = async (deps: FailureDeps, message: AlertMessage): Promise<Outcome<AlertMessage>> => {
  const ticket = await deps.outbox.findGivenUp(message);
  return ticket ? deadLetterAlert(deps, message, ticket.alert, ticket.alert.error ?? '') : done;
};

const deadLetterAlert = async (
  { events }: FailureDeps,
  message: AlertMessage,
  { reason, tries }: Alert,
  error: string,
): Promise<Outcome<AlertMessage>> => {
  await events.publish([{ type: 'AlertUndeliverable', detail: { version: 1, ...message, reason, tries, error } }]);
  return deadLetter(message, error);
};
