import { queueAlerts } from '#lib/alerts/outbox.ts';
import { readConfig } from '#lib/config.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { restoreTicket as restore } from '#lib/tickets/delete-ticket.ts';
import { viewOfTicket } from '#lib/tickets/ticket.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { alertSender } from '../frame/queue-ends.ts';
import { ok } from '../frame/reply.ts';
import { restoreTicket } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(restoreTicket, (store) => {
  const { alertQueue } = readConfig(['alertQueue']);

  return async ({ params: { ticket_id }, query: { tenant_id } }) => {
    const result = await restore(store, tenant_id, ticket_id);
    if (result.kind === 'unknown') throw notFound('There is no such ticket.');
    if (result.kind === 'living') throw conflict('This ticket is not deleted.', {});
    if (result.alert)
      await queueAlerts(store, alertSender(alertQueue), [{ tenant_id, ticket_id, alert_id: result.alert.id }]);
    return ok(viewOfTicket(result.ticket));
  };
});
