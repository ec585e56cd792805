import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { listQueryOf } from '#functions/runtime/http/list-query.ts';
import { ticketPageReply } from '#functions/runtime/http/ticket-page-reply.ts';
import { countTickets } from '#lib/ticket-lists/count-tickets.ts';
import { listTickets as list } from '#lib/ticket-lists/list-tickets.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query, mediaType }) => {
  const { order, count, ...given } = query;
  const { tenantId, filters, ...page } = listQueryOf(given);
  const urgent = { ...filters, urgency: 'high' as const };
  const found = await list(store, tenantId, { ...page, order, filters: urgent });
  const total = count ? { total_count: await countTickets(store, tenantId, urgent) } : {};
  return ticketPageReply({ ...found, ...total }, { mediaType, query });
});
