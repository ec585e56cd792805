import type { Store } from '#lib/mongo/store.ts';
import { responseBudget } from '#lib/response-budget.ts';
import { findNewestTickets } from '#lib/tickets/newest-tickets.ts';
import { cursorAt, filterOf, positionOf, type TicketFilters } from '#lib/tickets/ticket-query.ts';
import { type TicketView, viewOfTicket } from '#lib/tickets/ticket-view.ts';
import type { ListPart } from './list-part.ts';
import { ticketSearchOf } from './search-of-store.ts';
import { spellingsAsked } from './status-spellings.ts';
import type { TicketSearch } from './ticket-search.ts';
import { ticketsBehind } from './walk-list.ts';

export type TicketPage = { tickets: TicketView[]; next_cursor: string | null };

/**
 * One page of a tenant's tickets, newest first; the last page has `next_cursor: null`. A search lists matches in the
 * subject first, then matches anywhere, each newest first. A page of long tickets ends before `pageSize`: where the
 * response is full.
 */
export const listTickets = async (
  store: Store,
  tenantId: string,
  {
    filters,
    pageSize,
    cursor,
    maxBytes,
  }: { filters: TicketFilters; pageSize: number; cursor?: string | undefined; maxBytes?: number },
): Promise<TicketPage> => {
  const search = filters.q === undefined ? undefined : await ticketSearchOf(store);
  const list = [tenantId, filters, ...(search?.name === undefined ? [] : [search.name])];
  const from = cursor === undefined ? undefined : positionOf(list, cursor);
  const parts = await partsOf(store, tenantId, filters, search);
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
  search: TicketSearch | undefined,
): Promise<ListPart[]> => {
  const { q, from_date: from, to_date: to } = filters;
  const filter = filterOf(filters, await spellingsAsked(store, tenantId, filters));
  if (q !== undefined && search) return search.partsOf(tenantId, { q, filter, from, to });
  return [
    { tier: 0, order: 'time', find: (limit, at) => findNewestTickets(store, tenantId, filter, limit, timeIn(at)) },
  ];
};

const timeIn = (position: Parameters<ListPart['find']>[1]) => (position?.order === 'time' ? position : undefined);
