import { randomUUID } from 'node:crypto';
import { type BackoffRule, backoffMs } from '#lib/coordination/backoff.ts';
import type { CircuitBreaker, Refused } from '#lib/coordination/circuit-breaker.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import { waitedTooLong } from '#lib/outgoing/retry-after.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, dead, done, type Outcome } from '#lib/queue/outcome.ts';
import type { Alert } from '#lib/tickets/ticket.ts';
import type { Notifier } from './notifier.ts';
import { outboxIn } from './outbox.ts';

export type AlertDeps = {
  store: Store;
  notifier: Notifier;
  circuit: CircuitBreaker;
  events: EventBus;
  rules: { maxAttempts: number; timeoutMs: number };
};

/** Tries of one alert: soon at first, then every two minutes at most. */
const backoff: BackoffRule = { baseMs: 2_000, capMs: 120_000 };

/** A claim outlives its call by this, so that a slow record of it is not overtaken. */
const claimMarginMs = 5_000;

/**
 * A service may fail the first tries of every alert. If new alerts probed the circuit it would hardly ever close, and if
 * they made the first calls after a probe it would open again before the others were served. So an alert that has had
 * these tries goes before the rest. The rest go together: one after the other, they would leave nobody to go before them.
 */
const seasonedFrom = 2;

/** How long an alert leaves it to those with more tries to be the probe. */
const patienceMs = (tries: number): number => [5_000, 3_000, 1_000][tries] ?? 0;

/** When an alert that the circuit refused is to come back; the queue delays by whole seconds, rounded down. */
const returnMs = ({ waitMs, awaits }: Refused, tries: number): number => {
  if (awaits === 'calls') return 1_000;
  return (awaits === 'time' ? waitMs : 0) + (tries >= seasonedFrom ? 1_000 : 3_000);
};

/**
 * Sends one alert, if it is still to be sent and the circuit is closed. Delivered twice, the second finds it claimed or
 * sent; only a crash between the service's answer and our record of it lets an alert go out twice.
 */
export const sendAlert = ({ store, notifier, circuit, events, rules }: AlertDeps) => {
  const outbox = outboxIn(store);

  const waitFor = async (message: AlertMessage, waitMs: number): Promise<Outcome<AlertMessage>> => {
    await outbox.markQueued([message], waitMs);
    return again(message, waitMs);
  };

  /** The same for a wait that nothing but the message knows of, however long it is. */
  const waitOut = async (message: AlertMessage, waitMs: number): Promise<Outcome<AlertMessage>> => {
    await outbox.markQueued([message], waitMs);
    return againNotBefore(message, waitMs);
  };

  const putAside = async (
    message: AlertMessage,
    { reason, tries }: Alert,
    error: string,
  ): Promise<Outcome<AlertMessage>> => {
    await events.publish([{ type: 'AlertUndeliverable', detail: { version: 1, ...message, reason, tries, error } }]);
    return dead({ ...message, dead: true }, error);
  };

  /** A delivery before this one gave the alert up and may have died before it put the message aside. */
  const putAsideAgain = async (message: AlertMessage): Promise<Outcome<AlertMessage>> => {
    const ticket = await outbox.findGivenUp(message);
    return ticket ? putAside(message, ticket.alert, ticket.alert.error ?? '') : done;
  };

  const giveUp = async (message: AlertMessage, alert: Alert, error: string): Promise<Outcome<AlertMessage>> => {
    const isGivenUp = await outbox.settle(message, { state: 'undeliverable', error });
    return isGivenUp ? putAside(message, { ...alert, tries: alert.tries + 1 }, error) : done;
  };

  /** A try that failed: later again, or too many. */
  const tryAgain = async (message: AlertMessage, alert: Alert, reason: string): Promise<Outcome<AlertMessage>> => {
    const tries = alert.tries + 1;
    if (tries >= rules.maxAttempts) return giveUp(message, alert, `It was not taken in ${tries} tries: ${reason}`);
    const waitMs = backoffMs(tries, backoff);
    await outbox.release(message, waitMs, { reason });
    return again(message, waitMs);
  };

  /** Waits as long as the service asked to; no try, but there is an end to it. */
  const waitAsAsked = async (
    message: AlertMessage,
    alert: Alert,
    reason: string,
    waitMs: number,
  ): Promise<Outcome<AlertMessage>> => {
    const tooLong = waitedTooLong(alert.waited_ms ?? 0, waitMs);
    if (tooLong !== null) return giveUp(message, alert, `It ${tooLong}: ${reason}`);
    await outbox.release(message, waitMs, { reason, askedMs: waitMs });
    return againNotBefore(message, waitMs);
  };

  return async (delivered: AlertMessage, isRedelivered: boolean): Promise<Outcome<AlertMessage>> => {
    const { dead: isSentBack, wait_left_ms, ...message } = delivered;
    const [revived, gate] = await Promise.all([isSentBack ? outbox.revive(message) : null, circuit.look()]);
    const ticket = revived ?? (await outbox.find(message));
    if (!ticket) return isRedelivered ? putAsideAgain(message) : done;
    if (wait_left_ms !== undefined && !isSentBack) return waitOut(message, wait_left_ms);
    if (gate.kind === 'refused') return waitFor(message, returnMs(gate, ticket.alert.tries));
    const earlyMs = gate.kind === 'ask' ? patienceMs(ticket.alert.tries) - (gate.probeDueForMs ?? Infinity) : 0;
    if (earlyMs > 0) return waitFor(message, earlyMs + 1_000);

    const claimed = await outbox.claim(message, randomUUID(), rules.timeoutMs + claimMarginMs);
    if (!claimed) return done;
    const { tenant_id, external_id: ticket_id, alert } = claimed;
    // Last, since a half-open circuit's one probe must not be claimed and then left unused.
    const permit = gate.kind === 'permitted' ? gate : await circuit.permit();
    if (permit.kind === 'refused') {
      const waitMs = returnMs(permit, alert.tries);
      await outbox.release(message, waitMs);
      return again(message, waitMs);
    }
    const answer = await notifier.notify(
      { ticket_id, tenant_id, urgency: 'high', reason: alert.reason },
      alert.id,
      AbortSignal.timeout(rules.timeoutMs),
    );
    if (answer === 'taken') {
      await outbox.settle(message, { state: 'sent' });
      await circuit.record(permit, 'success');
      return done;
    }
    await circuit.record(permit, 'failure');
    return answer.retryAfterMs === undefined
      ? tryAgain(message, alert, answer.failed)
      : waitAsAsked(message, alert, answer.failed, answer.retryAfterMs);
  };
};
