import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listQueryOf } from '#functions/runtime/http/list-query.ts';
import { negotiate } from '#functions/runtime/http/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '#functions/runtime/http/ticket-page-reply.ts';
import { listTickets as list } from '#lib/ticket-lists/list-tickets.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenantId, filters, ...page } = listQueryOf(query);
  const urgent = { ...filters, urgency: 'high' as const };
  return ticketPageReply(await list(store, tenantId, { ...page, filters: urgent }), { accept, query });
});
