import type { Store } from '#lib/mongo/store.ts';
import { countTickets } from '#lib/ticket-lists/count-tickets.ts';
import { listTickets as list, type TicketPage } from '#lib/ticket-lists/list-tickets.ts';
import type { TicketOrder } from '#lib/tickets/list-order.ts';
import type { TicketFilters } from '#lib/tickets/ticket-query.ts';
import { type ListQuery, listQueryOf } from './list-query.ts';

type Asked = ListQuery &
  Omit<TicketFilters, 'from_date' | 'to_date' | 'alert_before'> & { order: TicketOrder; count?: boolean | undefined };

/** The page of tickets that a validated query asks for, with how many there are if it asks for that. */
export const listTickets = async (store: Store, { order, count, ...asked }: Asked): Promise<TicketPage> => {
  const { tenantId, filters, ...page } = listQueryOf(asked);
  const found = await list(store, tenantId, { ...page, order, filters });
  return count ? { ...found, total_count: await countTickets(store, tenantId, filters) } : found;
};
