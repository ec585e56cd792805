import { randomUUID } from 'node:crypto';
import { type BackoffRule, backoffMs } from '#lib/coordination/backoff.ts';
import type { CircuitBreaker } from '#lib/coordination/circuit-breaker.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { again, dead, done, type Outcome } from '#lib/queue/outcome.ts';
import type { Notifier } from './notifier.ts';
import { outboxIn } from './outbox.ts';

export type AlertDeps = {
  store: Store;
  notifier: Notifier;
  circuit: CircuitBreaker;
  rules: { maxAttempts: number; timeoutMs: number };
};

/** Tries of one alert: soon at first, then every two minutes at most. */
const backoff: BackoffRule = { baseMs: 2_000, capMs: 120_000 };

/** A claim outlives its call by this, so that a slow record of it is not overtaken. */
const claimMarginMs = 5_000;

/**
 * Waiters for an open circuit come back the sooner the more tries they have had. Its one probe is so the likeliest to be
 * taken: a service that fails the first tries of every alert would otherwise be probed by new ones for ever.
 */
const staggerMs = (tries: number): number => Math.max(0, 2 - tries) * 1_000;

/**
 * Sends one alert, if it is still to be sent and the circuit is closed. Delivered twice, the second finds it claimed or
 * sent; only a crash between the service's answer and our record of it lets an alert go out twice.
 */
export const sendAlert = ({ store, notifier, circuit, rules }: AlertDeps) => {
  const outbox = outboxIn(store);

  const waitFor = async (message: AlertMessage, waitMs: number): Promise<Outcome<AlertMessage>> => {
    await outbox.markQueued([message], waitMs);
    return again(message, waitMs);
  };

  return async (delivered: AlertMessage): Promise<Outcome<AlertMessage>> => {
    const { dead: isRevived, ...message } = delivered;
    const [ticket, gate] = await Promise.all([
      isRevived ? outbox.revive(message) : outbox.find(message),
      circuit.look(),
    ]);
    if (!ticket) return done;
    const stagger = staggerMs(ticket.alert.tries);
    if (gate.kind === 'refused') return waitFor(message, gate.waitMs + 1_000 + stagger);

    const claimed = await outbox.claim(message, randomUUID(), rules.timeoutMs + claimMarginMs);
    if (!claimed) return done;
    // Last, since a half-open circuit's one probe must not be claimed and then left unused.
    const permit = gate.kind === 'permitted' ? gate : await circuit.permit();
    if (permit.kind === 'refused') {
      const waitMs = permit.waitMs + 1_000 + stagger;
      await outbox.release(message, waitMs);
      return again(message, waitMs);
    }
    const { tenant_id, external_id, urgency, alert } = claimed;
    const answer = await notifier.notify(
      { ticket_id: external_id, tenant_id, urgency, reason: alert.reason },
      alert.id,
      AbortSignal.timeout(rules.timeoutMs),
    );
    if (answer === 'taken') {
      await outbox.settle(message, { state: 'sent' });
      await circuit.record(permit, 'success');
      return done;
    }
    await circuit.record(permit, 'failure');
    const tries = alert.tries + 1;
    if (tries >= rules.maxAttempts) {
      const error = `It was not taken in ${tries} tries: ${answer.failed}`;
      await outbox.settle(message, { state: 'undeliverable', error });
      return dead({ ...message, dead: true }, error);
    }
    const waitMs = backoffMs(tries, backoff);
    await outbox.release(message, waitMs, answer.failed);
    return again(message, waitMs);
  };
};
