import { listTickets as list } from '#lib/tickets/list-tickets.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { negotiate } from '../frame/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '../frame/ticket-page-reply.ts';
import { listTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenant_id, page_size: pageSize, cursor, ...filters } = query;
  return ticketPageReply(await list(store, tenant_id, { filters, pageSize, cursor }), { accept, query });
});
