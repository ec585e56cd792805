import { listTickets as list } from '#lib/tickets/list-tickets.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { askedTickets } from '../frame/asked-tickets.ts';
import { negotiate } from '../frame/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '../frame/ticket-page-reply.ts';
import { listTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenantId, ...asked } = askedTickets(query);
  return ticketPageReply(await list(store, tenantId, asked), { accept, query });
});
