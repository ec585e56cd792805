import { listTickets as list } from '#lib/tickets/list-tickets.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { negotiate } from '../frame/negotiate.ts';
import { ticketPageReply, ticketPageTypes } from '../frame/ticket-page-reply.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, headers }) => {
  const accept = negotiate(headers.accept, ticketPageTypes);
  const { tenant_id, page_size: pageSize, cursor, ...others } = query;
  const filters = { ...others, urgency: 'high' as const };
  return ticketPageReply(await list(store, tenant_id, { filters, pageSize, cursor }), { accept, query });
});
