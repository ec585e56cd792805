import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listQueryOf } from '#functions/runtime/http/list-query.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { listTickets as list } from '#lib/ticket-lists/list-tickets.ts';
import { listTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listTickets, (store) => async ({ query, mediaType }) => {
  const { tenantId, ...asked } = listQueryOf(query);
  return ticketPageReply(await list(store, tenantId, asked), { mediaType, query });
});
