import { listTickets as list } from '#lib/tickets/list-tickets.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { ok } from '../frame/reply.ts';
import { listUrgentTickets } from '../manifest/ticket-routes.ts';

export const handler = apiHandler(listUrgentTickets, (store) => async ({ query }) => {
  const { tenant_id, page_size: pageSize, cursor, ...filters } = query;
  return ok(await list(store, tenant_id, { filters: { ...filters, urgency: 'high' }, pageSize, cursor }));
});
