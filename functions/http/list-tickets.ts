import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listTickets as list } from '#functions/runtime/http/list-tickets.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { listTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listTickets, (store) => async ({ query, mediaType }) => {
  return ticketPageReply(await list(store, query), { mediaType, query });
});
