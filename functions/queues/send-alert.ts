import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { circuitRule, notifyTimeoutMs } from '#functions/runtime/guards.ts';
import { observedCircuit, observedNotifier } from '#functions/runtime/observe.ts';
import { deliverySender, queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { httpNotifier } from '#lib/alerts/notifier.ts';
import { sendAlert as work } from '#lib/alerts/send-alert.ts';
import { readConfig } from '#lib/config.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { reviewAlert } from '#lib/deliveries/review-alert.ts';
import { routeAlert } from '#lib/deliveries/route-alert.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { sendAlert } from '../manifest/queues.ts';

export const handler = queueHandler(
  sendAlert,
  store.bind((db) => {
    const { notify, circuit, alertQueue, deliveryQueue, eventBus: bus } = readConfig(sendAlert.config);
    const events = eventBus(bus);
    const deliveries = { store: db, queue: deliverySender(deliveryQueue) };
    const rule = { ...circuitRule(circuit, notifyTimeoutMs), limitsConcurrency: true };
    const send = work({
      store: db,
      route: routeAlert(deliveries),
      review: reviewAlert(deliveries),
      notifier: observedNotifier(httpNotifier(notify.url)),
      circuit: observedCircuit(circuitBreakerIn(db, 'notify', rule, publishTransitions(events)), 'notify'),
      events,
      rules: { maxAttempts: notify.maxAttempts, timeoutMs: notifyTimeoutMs },
    });
    return {
      ends: queueClients(alertQueue),
      work: async (message, isRedelivered) => {
        const outcome = await send(message, isRedelivered);
        if (outcome.kind === 'dead-letter') emit({ AlertsUndeliverable: 1 });
        return outcome;
      },
    };
  }),
);
