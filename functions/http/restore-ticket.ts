import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { raisingAtOnce } from '#functions/runtime/queue/raise-at-once.ts';
import { readConfig } from '#lib/config.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { restoreTicket as restore } from '#lib/ticket-actions/restore-ticket.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { restoreTicket } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(restoreTicket, (store) => {
  const { alertPolicy } = readConfig(['alertPolicy']);
  const raise = raisingAtOnce(store);

  return async ({ params: { ticket_id }, query: { tenant_id } }) => {
    const result = await restore(store, tenant_id, ticket_id, { alertBackfill: alertPolicy.backfill });
    if (result.kind === 'unknown') throw notFound('There is no such ticket.');
    if (result.kind === 'living') throw conflict('This ticket is not deleted.', {});
    await raise(tenant_id, ticket_id, result.alert);
    return ok(viewOfTicket(result.ticket));
  };
});
