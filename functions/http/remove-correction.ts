import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { raisingAtOnce } from '#functions/runtime/queue/raise-at-once.ts';
import { readConfig } from '#lib/config.ts';
import { notFound } from '#lib/errors.ts';
import { removeCorrection as remove } from '#lib/ticket-actions/correct-triage.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { removeCorrection } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(removeCorrection, (store) => {
  const { alertPolicy } = readConfig(['alertPolicy']);
  const raise = raisingAtOnce(store);

  return async ({ params: { ticket_id: ticketId }, query: { tenant_id: tenantId } }) => {
    const removed = await remove(store, { tenantId, ticketId }, { alertBackfill: alertPolicy.backfill });
    if (!removed) throw notFound('There is no such ticket.');
    await raise(tenantId, ticketId, removed.alert);
    return ok(viewOfTicket(removed.ticket));
  };
});
