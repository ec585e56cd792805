import type { Store } from '#lib/mongo/store.ts';
import { type TicketView, viewOfTicket } from './ticket.ts';
import { cursorAfter, positionOf, type TicketFilters } from './ticket-query.ts';
import { ticketsOf } from './tickets.ts';

export type TicketPage = { tickets: TicketView[]; next_cursor: string | null };

/** One page of a tenant's tickets, newest first; a page that comes with `next_cursor: null` is the last. */
export const listTickets = async (
  store: Store,
  tenantId: string,
  { filters, pageSize, cursor }: { filters: TicketFilters; pageSize: number; cursor?: string | undefined },
): Promise<TicketPage> => {
  const list = [tenantId, filters];
  const from = cursor === undefined ? undefined : positionOf(list, cursor);
  const found = await ticketsOf(store, tenantId).list(filters, pageSize + 1, from);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    tickets: page.map(viewOfTicket),
    next_cursor: found.length > pageSize && last ? cursorAfter(list, last) : null,
  };
};
