import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listTickets as list } from '#functions/runtime/http/list-tickets.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, mediaType }) => {
  return ticketPageReply(await list(store, { ...query, urgency: 'high' }), { mediaType, query });
});
