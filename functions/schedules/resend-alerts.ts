import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { readConfig } from '#lib/config.ts';
import { emit } from '../frame/emit.ts';
import { eventBus } from '../frame/event-bus.ts';
import { alertSender } from '../frame/queue-ends.ts';
import { scheduleHandler } from '../frame/schedule-handler.ts';
import { resendAlerts } from '../manifest/schedules.ts';

/** At most so many in one go; the next go takes the rest. */
const batchSize = 500;

export const handler = scheduleHandler(resendAlerts, async (store) => {
  const { alertQueue, eventBus: bus } = readConfig(['alertQueue', 'eventBus']);
  const forgotten = await outboxIn(store).findForgotten(new Date(), batchSize);
  await raiseAlerts({ store, queue: alertSender(alertQueue), events: eventBus(bus) }, forgotten);
  emit({ AlertsResent: forgotten.length });
  return { resent: forgotten.length };
});
