import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { listDeliveries as list } from '#lib/deliveries/list-deliveries.ts';
import { listDeliveries } from '../manifest/destination-routes.ts';

export const handler = apiHandler(
  listDeliveries,
  (store) =>
    async ({ params: { tenant_id }, query: { ticket_id, ...asked } }) =>
      ok(await list(store, tenant_id, { ...asked, ticketId: ticket_id })),
);
