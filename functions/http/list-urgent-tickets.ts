import { listTickets as list } from '#lib/tickets/list-tickets.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { askedTickets } from '../frame/asked-tickets.ts';
import { negotiate } from '../frame/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '../frame/ticket-page-reply.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenantId, filters, ...page } = askedTickets(query);
  const urgent = { ...filters, urgency: 'high' as const };
  return ticketPageReply(await list(store, tenantId, { ...page, filters: urgent }), { accept, query });
});
