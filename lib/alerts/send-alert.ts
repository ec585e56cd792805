import { randomUUID } from 'node:crypto';
import type { CallResult } from '#lib/coordination/circuit.ts';
import type { CircuitBreaker, Gate, Refused } from '#lib/coordination/circuit-breaker.ts';
import { guardedCall } from '#lib/coordination/guarded-call.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { afterNotTaken, deadLetterGivenUp } from './alert-failure.ts';
import { delayAfterRefusal, delayBeforeProbe } from './alert-priority.ts';
import { type AlertTries, alertTriesIn } from './alert-tries.ts';
import type { AlertedTicket } from './alerted-ticket.ts';
import { claimMarginMs } from './entry-updates.ts';
import type { Notifier, NotTaken } from './notifier.ts';
import { outboxIn } from './outbox.ts';

export type AlertDeps = {
  store: Store;
  /** Hands the alert to the destinations of its tenant; false if it has none. */
  route: (ticket: AlertedTicket) => Promise<boolean>;
  /** Looks again at an alert that its destinations got; false if they did not. */
  review: (alert: AlertMessage) => Promise<boolean>;
  notifier: Notifier;
  circuit: Pick<CircuitBreaker, 'look' | 'permit' | 'record'>;
  events: EventBus;
  rules: { maxAttempts: number; timeoutMs: number };
};

/**
 * Sends one alert to the destinations of its tenant or, if it has none, to the notification service: then only if it is still
 * pending and the circuit permits it. A second delivery finds it claimed or sent; only
 * a crash between the service's answer and our record of it can send an alert twice.
 */
export const sendAlert = (deps: AlertDeps) => {
  const { store, route, review, circuit, events, rules } = deps;
  const outbox = outboxIn(store);
  const tries = alertTriesIn(store);
  const failureDeps = { outbox, tries, events, rules };

  return async (delivered: AlertMessage, isRedelivered: boolean): Promise<MessageOutcome<AlertMessage>> => {
    const { dead: isSentBack, wait_left_ms, ...message } = delivered;
    const [revived, gate] = await Promise.all([isSentBack ? outbox.revive(message) : null, circuit.look()]);
    const ticket = revived ?? (await outbox.find(message));
    if ((!ticket || ticket.alert.routed_at) && (await review(message))) return done;
    if (!ticket) return isRedelivered ? deadLetterGivenUp(failureDeps, message) : done;
    if (await route(ticket)) return done;
    if (wait_left_ms !== undefined && !isSentBack) {
      // A wait that only the message knows, however long it is.
      await outbox.markQueued([message], wait_left_ms);
      return againNotBefore<AlertMessage>(message, wait_left_ms);
    }
    const { alert } = ticket;
    const delayMs =
      gate.kind === 'refused' ? delayAfterRefusal(gate, alert.tries) : delayBeforeProbe(gate, alert.tries);
    if (gate.kind === 'refused' || delayMs > 0) {
      await outbox.markQueued([message], delayMs);
      return again(message, delayMs);
    }
    const claimed = await tries.claim(message, randomUUID(), rules.timeoutMs + claimMarginMs);
    if (!claimed) return done;
    const notified = await notify(deps, tries, message, claimed, gate);
    switch (notified.kind) {
      case 'taken':
        return done;
      case 'not-called':
        return again(message, notified.waitMs);
      case 'not-taken':
        return afterNotTaken(failureDeps, message, claimed.alert, notified.answer);
    }
  };
};

/** A service that refuses one alert is well: it has looked at it. */
const healthOf = (answer: 'taken' | NotTaken): CallResult =>
  answer === 'taken' || answer.final === 'refused' ? 'success' : 'failure';

type Notified = { kind: 'taken' } | { kind: 'not-taken'; answer: NotTaken } | { kind: 'not-called'; waitMs: number };

/** Calls the service for a claimed alert if the circuit permits it; otherwise releases the claim. */
const notify = async (
  { notifier, circuit, rules }: AlertDeps,
  tries: Pick<AlertTries, 'settle' | 'release'>,
  message: AlertMessage,
  { tenant_id, external_id: ticket_id, alert }: AlertedTicket,
  gate: Exclude<Gate, Refused>,
): Promise<Notified> => {
  const waitAfter = (reason: Refused): number => delayAfterRefusal(reason, alert.tries);
  const call = async (): Promise<'taken' | NotTaken> => {
    const notification = { ticket_id, tenant_id, urgency: 'high', reason: alert.reason } as const;
    const answer = await notifier.notify(notification, alert.id, AbortSignal.timeout(rules.timeoutMs));
    // First: until this is recorded, a crash sends the alert again.
    if (answer === 'taken') await tries.settle(message, { state: 'sent' });
    return answer;
  };
  const called = await guardedCall<'taken' | NotTaken>(
    circuit,
    gate,
    { release: (reason) => tries.release(message, waitAfter(reason)) },
    { make: call, outcomeOf: healthOf },
  );
  if (called.kind !== 'called') return { kind: 'not-called', waitMs: waitAfter(called) };
  return called.answer === 'taken' ? { kind: 'taken' } : { kind: 'not-taken', answer: called.answer };
};
