import { eventBus } from '#functions/runtime/event-bus.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { readConfig } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Alert } from '#lib/tickets/ticket.ts';
import { alertSender } from './queue-clients.ts';

/** Queues the alert of a ticket that a request has made urgent, if there is one: what it wrote is committed by then. */
export const raisingAtOnce = (store: Store) => {
  const { alertQueue, eventBus: bus } = readConfig(['alertQueue', 'eventBus']);
  const deps = { store, queue: alertSender(alertQueue), events: eventBus(bus) };
  return async (tenant_id: string, external_id: string, alert: Alert | null): Promise<void> => {
    if (!alert) return;
    // The schedule queues an alert that is not queued here.
    await raiseAlerts(deps, [{ tenant_id, external_id, alert }]).catch((error: unknown) =>
      logger.warn('ALERTS_NOT_QUEUED', { error: messageOf(error) }),
    );
  };
};
