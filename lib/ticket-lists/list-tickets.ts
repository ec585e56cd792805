import type { Store } from '#lib/mongo/store.ts';
import { responseBudget } from '#lib/response-budget.ts';
import type { TicketOrder } from '#lib/tickets/list-order.ts';
import { findNewestTickets } from '#lib/tickets/newest-tickets.ts';
import { cursorAt, filterOf, positionOf, type TicketFilters, tiersOf } from '#lib/tickets/ticket-query.ts';
import { type TicketView, viewOfTicket } from '#lib/tickets/ticket-view.ts';
import type { ListPart } from './list-part.ts';
import { ticketSearchOf } from './search-of-store.ts';
import { spellingsAsked } from './status-spellings.ts';
import type { TicketSearch } from './ticket-search.ts';
import { ticketsBehind } from './walk-list.ts';

export type TicketPage = { tickets: TicketView[]; next_cursor: string | null; total_count?: number };

/**
 * One page of a tenant's tickets, newest first unless `order` says otherwise; the last page has `next_cursor: null`. A search
 * lists matches in the subject first, then matches anywhere, each newest first. A page of long tickets ends before
 * `pageSize`: where the response is full.
 */
export const listTickets = async (
  store: Store,
  tenantId: string,
  {
    filters,
    pageSize,
    cursor,
    order = 'newest',
    maxBytes,
  }: {
    filters: TicketFilters;
    pageSize: number;
    cursor?: string | undefined;
    order?: TicketOrder | undefined;
    maxBytes?: number;
  },
): Promise<TicketPage> => {
  const search = filters.q === undefined ? undefined : await ticketSearchOf(store);
  const list = [tenantId, filters, ...[search?.name, order === 'newest' ? undefined : order].filter(isGiven)];
  const from = cursor === undefined ? undefined : positionOf(list, cursor);
  const parts = await partsOf(store, tenantId, filters, { search, order });
  const fits = responseBudget(maxBytes);
  const tickets: TicketView[] = [];
  let position = from;
  for await (const found of ticketsBehind({ parts, from, atMost: pageSize + 1 })) {
    const ticket = viewOfTicket(found.ticket);
    const isFull = tickets.length === pageSize || !fits(ticket);
    if (isFull && position) return { tickets, next_cursor: cursorAt(list, position) };
    tickets.push(ticket);
    position = found.position;
  }
  return { tickets, next_cursor: null };
};

/** The parts of a list, in order. @throws RequestError 422 */
const partsOf = async (
  store: Store,
  tenantId: string,
  filters: TicketFilters,
  { search, order }: { search: TicketSearch | undefined; order: TicketOrder },
): Promise<ListPart[]> => {
  const { q, from_date: from, to_date: to } = filters;
  const filter = filterOf(filters, await spellingsAsked(store, tenantId, filters));
  if (q !== undefined && search) return search.partsOf(tenantId, { q, filter, from, to });
  return tiersOf(filter, order).map(([tier, one]) => ({
    tier,
    order: 'time',
    find: (limit, at) =>
      findNewestTickets(store, tenantId, one, {
        limit,
        from: at?.order === 'time' && at.tier === tier ? at : undefined,
        isOldestFirst: order !== 'newest',
      }),
  }));
};

const isGiven = (name: string | undefined): name is string => name !== undefined;
