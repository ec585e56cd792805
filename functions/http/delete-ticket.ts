import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { deleteTicket as softDelete } from '#lib/ticket-actions/delete-ticket.ts';
import { deleteTicket } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(deleteTicket, (store) => async ({ params: { ticket_id }, query: { tenant_id } }) => {
  const deletedAt = await softDelete(store, tenant_id, ticket_id);
  if (!deletedAt) throw notFound('There is no such ticket.');
  return ok({ ticket_id, deleted_at: deletedAt });
});
