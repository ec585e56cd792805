import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { getTicket } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(getTicket, (store) => async ({ params, query }) => {
  const ticket = await ticketsOf(store, query.tenant_id).find(params.ticket_id);
  if (!ticket) throw notFound('There is no such ticket.');
  return ok(viewOfTicket(ticket));
});
