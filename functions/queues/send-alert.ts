import { httpNotifier } from '#lib/alerts/notifier.ts';
import { sendAlert as work } from '#lib/alerts/send-alert.ts';
import { readConfig } from '#lib/config.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { circuitRule, notifyTimeoutMs } from '../frame/guards.ts';
import { queueEnds } from '../frame/queue-ends.ts';
import { queueHandler } from '../frame/queue-handler.ts';
import { store } from '../frame/store.ts';
import { sendAlert } from '../manifest/queues.ts';

export const handler = queueHandler(sendAlert, async () => {
  const { notify, circuit, alertQueue } = readConfig(sendAlert.config);
  const db = await store();
  return {
    ends: queueEnds(alertQueue),
    work: work({
      store: db,
      notifier: httpNotifier(notify.url),
      circuit: circuitBreakerIn(db, 'notify', circuitRule(circuit, notifyTimeoutMs)),
      rules: { maxAttempts: notify.maxAttempts, timeoutMs: notifyTimeoutMs },
    }),
  };
});
