import { destinationCalls } from '#functions/runtime/destination-calls.ts';
import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { deliver } from '#lib/deliveries/deliver.ts';
import { publishTransitions } from '#lib/events/publish-transitions.ts';
import { logger } from '#lib/logger.ts';
import { deliverAlert } from '../manifest/queues.ts';

export const handler = queueHandler(
  deliverAlert,
  store.bind((db) => {
    const { deliveryQueue, eventBus: bus, publicUrl } = readConfig(['deliveryQueue', 'eventBus', 'publicUrl']);
    const events = eventBus(bus);
    return {
      ends: queueClients(deliveryQueue),
      work: deliver({
        ...destinationCalls(db, publishTransitions(events)),
        events,
        publicUrl: publicUrl.url,
        onUndeliverable: () => emit({ AlertsUndeliverable: 1 }),
        onGivenUp: () => emit({ DeliveriesUndeliverable: 1 }),
        onDisabled: ({ tenant_id, _id: destination_id, kind }, reason) => {
          logger.warn('DESTINATION_DISABLED', { tenant_id, destination_id, kind, reason });
          emit({ DestinationsDisabled: 1 });
        },
      }),
    };
  }),
);
