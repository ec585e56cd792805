import { randomUUID } from 'node:crypto';
import { claimMarginMs } from '#lib/alerts/entry-updates.ts';
import type { LimitedAnswer, LimitedCallDeps } from '#lib/coordination/limited-call.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import { sendWithinLimit } from '#lib/destinations/destination-limiter.ts';
import { findDestination } from '#lib/destinations/destinations.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import type { NoticeSender, Sent } from '#lib/destinations/send-notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import { again, done, inWholeSeconds, type MessageOutcome } from '#lib/queue/outcome.ts';
import { longestDelayMs } from '#lib/queue/sender.ts';
import { afterOutcome, type OutcomeDeps } from './after-outcome.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, deliveryMessageOf, isRaising } from './delivery.ts';
import { deliveryTriesIn } from './delivery-tries.ts';
import { dueHeld } from './due-held.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { type NoticeDeps, noticeOf } from './notice-of.ts';
import { settleAlert } from './settle-alert.ts';

export type DeliverDeps = OutcomeDeps &
  NoticeDeps & {
    sender: Pick<NoticeSender, 'send'>;
    limiterOf: (destination: DestinationDoc) => LimitedCallDeps['limiter'];
    sleep: LimitedCallDeps['sleep'];
  };

/** How long what is said of an alert waits for its trigger. */
const behindTriggerMs = 30_000;

/**
 * Makes one delivery, if its destination's limit and circuit allow it. A second message finds it claimed or settled; only a
 * crash between the destination's answer and our record of it can deliver twice.
 */
export const deliver = (deps: DeliverDeps) => {
  const { store } = deps;
  const deliveries = deliveriesIn(store);
  const tries = deliveryTriesIn(store);

  /** What follows from a settled delivery, which a crash may have left undone. */
  const close = async (delivery: DeliveryDoc): Promise<void> => {
    if (isRaising(delivery) && !(await settleAlert(deps, delivery))) return;
    if (delivery.notice === 'summary') await closeSummary(store, delivery);
    await tries.close(delivery);
  };

  const drop = async (message: DeliveryMessage, delivery: DeliveryDoc, error: string) => {
    await tries.settle(message, { state: 'dropped', error }, false);
    await close(delivery);
    return done;
  };

  /** The same message later; the schedule sends one after a wait that the queue cannot hold. */
  const later = (message: DeliveryMessage, waitMs: number): MessageOutcome<DeliveryMessage> =>
    waitMs > longestDelayMs ? done : again(message, inWholeSeconds(waitMs));

  return async (delivered: DeliveryMessage): Promise<MessageOutcome<DeliveryMessage>> => {
    const { reservation_id: reservationId, ...message } = delivered;
    const found = await deliveries.find(message);
    const delivery = found?.state === 'held' ? await dueHeld(store, found) : found;
    if (!delivery) return done;
    if (delivery.state !== 'queued') return close(delivery).then(() => done);
    const destination = await findDestination(store, delivery.tenant_id, delivery.destination_id);
    if (destination?.state !== 'active')
      return drop(message, delivery, destination ? 'Its destination is disabled' : 'Its destination was removed');
    const said = await noticeOf(deps, delivery, destination);
    if (said.kind === 'drop') return drop(message, delivery, said.why);
    if (said.kind === 'later') {
      await deliveries.markQueued([message], behindTriggerMs);
      return later(message, behindTriggerMs);
    }
    const limiter = deps.limiterOf(destination);
    const claimed = await tries.claim(message, randomUUID(), limiter.rule.callTimeoutMs + claimMarginMs);
    if (!claimed) return done;
    const called = await send(deps, { limiter, destination, message, notice: said.notice }, reservationId);
    if (called.kind === 'wait') {
      await tries.release(message, called.waitMs);
      return later(
        { ...message, ...(called.reservationId && { reservation_id: called.reservationId }) },
        called.waitMs,
      );
    }
    const next = await afterOutcome(deps, { message, delivery: claimed, destination }, called.answer.outcome);
    if (next.kind === 'again') return later(message, next.waitMs);
    await close(claimed);
    return done;
  };
};

/** What a summary counts ends as the summary did. */
const closeSummary = async (store: Store, summary: DeliveryDoc): Promise<void> => {
  const settled = await deliveriesIn(store).find(deliveryMessageOf(summary));
  if (settled) await heldDeliveriesIn(store).settleWith(settled);
};

type Sending = {
  limiter: LimitedCallDeps['limiter'];
  destination: DestinationDoc;
  message: DeliveryMessage;
  notice: Notice;
};

const send = (
  { store, sender, sleep }: DeliverDeps,
  { limiter, destination, message, notice }: Sending,
  reservationId: string | undefined,
): Promise<LimitedAnswer<Sent>> =>
  sendWithinLimit(
    { limiter, sleep },
    async (signal) => {
      const sent = await sender.send(destination, notice, message.delivery_id, signal);
      const { outcome } = sent;
      // First: until this is recorded, a crash sends the notice again.
      if (outcome.kind === 'taken') await deliveryTriesIn(store).settle(message, { state: 'sent', ref: outcome.ref });
      return sent;
    },
    { reservationId },
  );
