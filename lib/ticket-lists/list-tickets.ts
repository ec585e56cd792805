import type { WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { findNewestTickets, searchTickets } from '#lib/tickets/newest-tickets.ts';
import { searchIndexesOf, unlessConverted } from '#lib/tickets/search-indexes.ts';
import { type TicketDoc, type TicketView, viewOfTicket } from '#lib/tickets/ticket.ts';
import {
  behindRecency,
  cursorAt,
  type ListPart,
  type ListPosition,
  partsOf,
  positionAfter,
  positionOf,
  type TicketFilters,
} from '#lib/tickets/ticket-query.ts';
import { spellingsAsked } from './status-spellings.ts';

export type TicketPage = { tickets: TicketView[]; next_cursor: string | null };

/**
 * One page of a tenant's tickets, newest first; the last page has `next_cursor: null`. A search lists matches in the
 * subject first, then matches anywhere, each newest first.
 */
export const listTickets = async (
  store: Store,
  tenantId: string,
  { filters, pageSize, cursor }: { filters: TicketFilters; pageSize: number; cursor?: string | undefined },
): Promise<TicketPage> => {
  const list = [tenantId, filters];
  const spellings = await spellingsAsked(store, tenantId, filters);
  const former = filters.q !== undefined && (await searchIndexesOf(store)).former;
  const from = cursor === undefined ? undefined : positionOf(list, cursor);
  const parts = partsOf(tenantId, filters, { spellings, former }).filter((part) => !from || !isBefore(part, from));
  const found: { part: ListPart; ticket: WithId<TicketDoc> }[] = [];
  for (const part of parts) {
    if (found.length > pageSize) break;
    const tickets = await findPart(store, tenantId, part, pageSize + 1 - found.length, from);
    found.push(...tickets.map((ticket) => ({ part, ticket })));
  }
  const page = found.slice(0, pageSize);
  const last = page.at(-1)?.part;
  const [first, ...others] = page.filter(({ part }) => part === last).map(({ ticket }) => ticket);
  return {
    tickets: page.map(({ ticket }) => viewOfTicket(ticket)),
    next_cursor:
      found.length > pageSize && last && first ? cursorAt(list, positionAfter(last, [first, ...others], from)) : null,
  };
};

type Place = Pick<ListPart, 'tier' | 'order'>;

/** Of a tier, the part by time comes last. */
const isBefore = (one: Place, other: Place): boolean =>
  one.tier < other.tier || (one.tier === other.tier && one.order === 'recency' && other.order === 'time');

/** The next tickets of a part, from a position in it on; all of it if the position is in another one. */
const findPart = async (
  store: Store,
  tenantId: string,
  { tier, order, filter }: ListPart,
  limit: number,
  from?: ListPosition,
): Promise<WithId<TicketDoc>[]> => {
  const at = from?.tier === tier ? from : undefined;
  if (order === 'recency')
    return searchTickets(store, tenantId, at?.order === 'recency' ? behindRecency(filter, at) : filter, limit);
  const find = () => findNewestTickets(store, tenantId, filter, limit, at?.order === 'time' ? at : undefined);
  return 'search_terms' in filter ? unlessConverted(store, find) : find();
};
