import type { EventBus } from '#lib/events/event-bus.ts';
import { backoffMs } from '#lib/outgoing/backoff.ts';
import { nextCall } from '#lib/outgoing/next-call.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, deadLetter, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Alert } from '#lib/tickets/ticket.ts';
import type { AlertTries } from './alert-tries.ts';
import type { NotTaken } from './notifier.ts';
import type { Outbox } from './outbox.ts';

export type FailureDeps = {
  outbox: Pick<Outbox, 'findGivenUp'>;
  tries: Pick<AlertTries, 'release' | 'settle'>;
  events: EventBus;
  rules: { maxAttempts: number };
};

/** Retry delays of one alert: short at first, then at most every two minutes. */
const delayMs = (tries: number): number => backoffMs(tries, { baseMs: 2_000, capMs: 120_000 });

const finalProblems = { refused: 'It was refused', gone: 'Its destination is gone' } as const;

/** Handles a failed delivery: the alert is retried later, or given up. */
export const afterNotTaken = async (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  { failed: reason, retryAfterMs, final }: NotTaken,
): Promise<MessageOutcome<AlertMessage>> => {
  const { tries, rules } = deps;
  if (final) return giveUp(deps, message, alert, `${finalProblems[final]}: ${reason}`);
  const past = { tries: alert.tries, waitedMs: alert.waited_ms };
  const next = nextCall(past, { problem: 'was not accepted', retryAfterMs }, { ...rules, delayMs });
  switch (next.kind) {
    case 'retry':
      await tries.release(message, next.waitMs, { reason });
      return again(message, next.waitMs);
    case 'wait':
      await tries.release(message, next.waitMs, { reason, askedMs: next.waitMs });
      return againNotBefore(message, next.waitMs);
    case 'give-up':
      return giveUp(deps, message, alert, `It ${next.problem}: ${reason}`);
  }
};

const giveUp = async (
  deps: FailureDeps,
  message: AlertMessage,
  alert: Alert,
  error: string,
): Promise<MessageOutcome<AlertMessage>> => {
  const isGivenUp = await deps.tries.settle(message, { state: 'undeliverable', error });
  return isGivenUp ? deadLetterAlert(deps, message, { ...alert, tries: alert.tries + 1 }, error) : done;
};

/** Dead-letters the message of an alert that was given up: an earlier delivery may have crashed before it did so. */
export const deadLetterGivenUp = async (
  deps: FailureDeps,
  message: AlertMessage,
): Promise<MessageOutcome<AlertMessage>> => {
  const ticket = await deps.outbox.findGivenUp(message);
  return ticket ? deadLetterAlert(deps, message, ticket.alert, ticket.alert.error ?? '') : done;
};

const deadLetterAlert = async (
  { events }: FailureDeps,
  message: AlertMessage,
  { reason, tries }: Alert,
  error: string,
): Promise<MessageOutcome<AlertMessage>> => {
  await events.publish([{ type: 'AlertUndeliverable', detail: { version: 1, ...message, reason, tries, error } }]);
  return deadLetter(message, error);
};
