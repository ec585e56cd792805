import { eventBus } from '#functions/runtime/event-bus.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { alertSender } from '#functions/runtime/queue/queue-clients.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { readConfig } from '#lib/config.ts';
import { conflict, messageOf, notFound } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { restoreTicket as restore } from '#lib/ticket-actions/restore-ticket.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { restoreTicket } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(restoreTicket, (store) => {
  const { alertPolicy, alertQueue, eventBus: bus } = readConfig(['alertPolicy', 'alertQueue', 'eventBus']);
  const raise = { store, queue: alertSender(alertQueue), events: eventBus(bus) };

  return async ({ params: { ticket_id }, query: { tenant_id } }) => {
    const result = await restore(store, tenant_id, ticket_id, { alertBackfill: alertPolicy.backfill });
    if (result.kind === 'unknown') throw notFound('There is no such ticket.');
    if (result.kind === 'living') throw conflict('This ticket is not deleted.', {});
    const { ticket, alert } = result;
    if (alert)
      // The restore is committed; the schedule queues an alert that is not queued here.
      await raiseAlerts(raise, [{ tenant_id, external_id: ticket_id, alert }]).catch((error: unknown) =>
        logger.warn('ALERTS_NOT_QUEUED', { error: messageOf(error) }),
      );
    return ok(viewOfTicket(ticket));
  };
});
