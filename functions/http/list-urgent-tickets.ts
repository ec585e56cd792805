import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listQueryOf } from '#functions/runtime/http/list-query.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { listTickets as list } from '#lib/ticket-lists/list-tickets.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, mediaType }) => {
  const { tenantId, filters, ...page } = listQueryOf(query);
  const urgent = { ...filters, urgency: 'high' as const };
  return ticketPageReply(await list(store, tenantId, { ...page, filters: urgent }), { mediaType, query });
});
