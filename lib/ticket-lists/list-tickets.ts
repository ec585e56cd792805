import type { Store } from '#lib/mongo/store.ts';
import { responseBudget } from '#lib/response-budget.ts';
import { searchIndexesOf } from '#lib/tickets/search-indexes.ts';
import { cursorAt, partsOf, positionOf, type TicketFilters } from '#lib/tickets/ticket-query.ts';
import { type TicketView, viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { spellingsAsked } from './status-spellings.ts';
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
  const list = [tenantId, filters];
  const spellings = await spellingsAsked(store, tenantId, filters);
  const former = filters.q !== undefined && (await searchIndexesOf(store)).former;
  const parts = await partsOf(tenantId, filters, { spellings, former });
  const fits = responseBudget(maxBytes);
  const tickets: TicketView[] = [];
  let position = cursor === undefined ? undefined : positionOf(list, cursor);
  for await (const found of ticketsBehind(store, tenantId, { parts, from: position, atMost: pageSize + 1 })) {
    const ticket = viewOfTicket(found.ticket);
    const isFull = tickets.length === pageSize || !fits(ticket);
    if (isFull && position) return { tickets, next_cursor: cursorAt(list, position) };
    tickets.push(ticket);
    position = found.position;
  }
  return { tickets, next_cursor: null };
};
