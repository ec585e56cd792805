import { httpNotifier } from '#lib/alerts/notifier.ts';
import { sendAlert as work } from '#lib/alerts/send-alert.ts';
import { readConfig } from '#lib/config.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { tellTransitions } from '#lib/events/tell-transitions.ts';
import { emit } from '../frame/emit.ts';
import { eventBus } from '../frame/event-bus.ts';
import { circuitRule, notifyTimeoutMs } from '../frame/guards.ts';
import { observedCircuit, observedNotifier } from '../frame/observe.ts';
import { queueEnds } from '../frame/queue-ends.ts';
import { queueHandler } from '../frame/queue-handler.ts';
import { store } from '../frame/store.ts';
import { sendAlert } from '../manifest/queues.ts';

export const handler = queueHandler(sendAlert, async () => {
  const { notify, circuit, alertQueue, eventBus: bus } = readConfig(sendAlert.config);
  const events = eventBus(bus);
  const rule = { ...circuitRule(circuit, notifyTimeoutMs), gentle: true };
  const db = await store();
  const send = work({
    store: db,
    notifier: observedNotifier(httpNotifier(notify.url)),
    circuit: observedCircuit(circuitBreakerIn(db, 'notify', rule, tellTransitions(events)), 'notify'),
    events,
    rules: { maxAttempts: notify.maxAttempts, timeoutMs: notifyTimeoutMs },
  });
  return {
    ends: queueEnds(alertQueue),
    work: async (message, isRedelivered) => {
      const outcome = await send(message, isRedelivered);
      if (outcome.kind === 'dead') emit({ AlertsUndeliverable: 1 });
      return outcome;
    },
  };
});
