import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { alertSender, deliverySender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { readConfig } from '#lib/config.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { queueDeliveries } from '#lib/deliveries/queue-deliveries.ts';
import { resendAlerts } from '../manifest/schedules.ts';

/** Batch limit; the next invocation handles the rest. */
const batchSize = 500;

export const handler = scheduleHandler(resendAlerts, async (store) => {
  const { alertQueue, deliveryQueue, eventBus: bus } = readConfig(['alertQueue', 'deliveryQueue', 'eventBus']);
  const now = new Date();
  const [alerts, deliveries] = await Promise.all([
    outboxIn(store).findOverdue(now, batchSize),
    deliveriesIn(store).findOverdue(now, batchSize),
  ]);
  // Side by side: what keeps one queue from being sent to keeps nothing from the other.
  await Promise.all([
    raiseAlerts({ store, queue: alertSender(alertQueue), events: eventBus(bus) }, alerts),
    queueDeliveries({ store, queue: deliverySender(deliveryQueue) }, deliveries),
  ]);
  emit({ AlertsResent: alerts.length, DeliveriesResent: deliveries.length });
  return { resent: alerts.length, deliveries: deliveries.length };
});
