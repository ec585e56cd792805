import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listQueryOf } from '#functions/runtime/http/list-query.ts';
import { negotiate } from '#functions/runtime/http/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '#functions/runtime/http/ticket-page-reply.ts';
import { listTickets as list } from '#lib/ticket-lists/list-tickets.ts';
import { listTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenantId, ...asked } = listQueryOf(query);
  return ticketPageReply(await list(store, tenantId, asked), { accept, query });
});
