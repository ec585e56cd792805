import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { alertSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { readConfig } from '#lib/config.ts';
import { resendAlerts } from '../manifest/schedules.ts';

/** Batch limit; the next invocation handles the rest. */
const batchSize = 500;

export const handler = scheduleHandler(resendAlerts, async (store) => {
  const { alertQueue, eventBus: bus } = readConfig(['alertQueue', 'eventBus']);
  const overdue = await outboxIn(store).findOverdue(new Date(), batchSize);
  await raiseAlerts({ store, queue: alertSender(alertQueue), events: eventBus(bus) }, overdue);
  emit({ AlertsResent: overdue.length });
  return { resent: overdue.length };
});
