import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { noteOutcome } from '#lib/destinations/destination-health.ts';
import { disableDestination } from '#lib/destinations/destinations.ts';
import { nextCall } from '#lib/outgoing/next-call.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import { longestDelayMs } from '#lib/queue/sender.ts';
import type { DeliveryDoc } from './delivery.ts';
import { deliveryTriesIn } from './delivery-tries.ts';
import { delayAfter, longestFailureMs, maxTries } from './retry-delays.ts';
import type { SettleDeps } from './settle-alert.ts';

export type OutcomeDeps = SettleDeps & {
  now: () => Date;
  /** A delivery was given up, whatever came of others of its alert. */
  onGivenUp?: () => void;
  /** A destination takes nothing any more before a person acts. */
  onDisabled?: (destination: DestinationDoc, reason: string) => void;
};

type Tried = { message: DeliveryMessage; delivery: DeliveryDoc; destination: DestinationDoc };

/** Whether a delivery is settled, or to be tried again after a wait. */
export type AfterOutcome = { kind: 'settled' } | { kind: 'again'; waitMs: number };

const settled: AfterOutcome = { kind: 'settled' };

/** A destination that asks to wait and names no time. */
const unnamedWaitMs = 60_000;

/** Records what one try of a delivery came to. What was taken is settled already. */
export const afterOutcome = async (deps: OutcomeDeps, tried: Tried, outcome: Outcome): Promise<AfterOutcome> => {
  await noteOutcome(deps.store, tried.destination, outcome, deps.now());
  switch (outcome.kind) {
    case 'taken':
      return settled;
    case 'refused':
      return giveUp(deps, tried, `It was refused: ${outcome.why}`);
    case 'gone':
      await disable(deps, tried.destination, outcome.why);
      return giveUp(deps, tried, `Its destination is gone: ${outcome.why}`);
    case 'throttled':
      return tryAgain(deps, tried, outcome.why, outcome.retryAfterMs ?? unnamedWaitMs);
    case 'failed':
      return tryAgain(deps, tried, outcome.why);
  }
};

const tryAgain = async (
  deps: OutcomeDeps,
  tried: Tried,
  reason: string,
  retryAfterMs?: number,
): Promise<AfterOutcome> => {
  const { message, delivery, destination } = tried;
  const past = { tries: delivery.tries, waitedMs: delivery.waited_ms };
  const failed = { problem: 'was not accepted', retryAfterMs };
  const next = nextCall(past, failed, { maxAttempts: maxTries, delayMs: delayAfter });
  if (next.kind === 'give-up') {
    const { failing_since: since } = destination.health;
    if (since !== null && deps.now().getTime() - since.getTime() > longestFailureMs)
      await disable(deps, destination, `It has accepted nothing for days: ${reason}`);
    return giveUp(deps, tried, `It ${next.problem}: ${reason}`);
  }
  const failure = { reason, ...(next.kind === 'wait' && { askedMs: next.waitMs }) };
  // No message waits for longer than the queue can: then it is due when it is.
  const graceMs = next.waitMs > longestDelayMs ? 0 : undefined;
  await deliveryTriesIn(deps.store).release(message, next.waitMs, failure, graceMs);
  return { kind: 'again', waitMs: next.waitMs };
};

const giveUp = async (
  { store, events, onGivenUp }: OutcomeDeps,
  { message, delivery }: Tried,
  error: string,
): Promise<AfterOutcome> => {
  const { tenant_id, ticket_id, alert_id, destination_id, notice, tries } = delivery;
  const detail = {
    version: 1 as const,
    tenant_id,
    ticket_id,
    alert_id,
    destination_id,
    notice,
    tries: tries + 1,
    error,
  };
  // Before it is settled: after a crash nothing would publish it.
  await events.publish([{ type: 'DeliveryUndeliverable', detail }]);
  await deliveryTriesIn(store).settle(message, { state: 'undeliverable', error });
  onGivenUp?.();
  return settled;
};

const disable = async (
  { store, events, onDisabled }: OutcomeDeps,
  destination: DestinationDoc,
  reason: string,
): Promise<void> => {
  if (!(await disableDestination(store, destination, reason))) return;
  onDisabled?.(destination, reason);
  const { tenant_id, _id: destination_id, kind } = destination;
  await events.publish([
    { type: 'DestinationDisabled', detail: { version: 1, tenant_id, destination_id, kind, reason } },
  ]);
};
