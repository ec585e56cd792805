import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { readHistory } from '#lib/tickets/read-changes.ts';
import { getTicketHistory } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(getTicketHistory, (store) => async ({ params: { ticket_id }, query }) => {
  const history = await readHistory(store, query.tenant_id, ticket_id, query.limit);
  if (!history) throw notFound('There is no such ticket.');
  return ok({ ticket_id, history });
});
