import type { WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { findNewestTickets, searchTickets } from '#lib/tickets/newest-tickets.ts';
import { unlessConverted } from '#lib/tickets/search-indexes.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { behindRecency, type ListPart, type ListPosition, positionAfter } from '#lib/tickets/ticket-query.ts';

/** Tickets of one query; as many are in memory, however long the page is. */
const batchSize = 101;

type Walk = { parts: readonly ListPart[]; from?: ListPosition | undefined; atMost: number };

/** The tickets of a list behind a position, in order, each with the position after it. */
export async function* ticketsBehind(
  store: Store,
  tenantId: string,
  { parts, from, atMost }: Walk,
): AsyncGenerator<{ ticket: WithId<TicketDoc>; position: ListPosition }> {
  let position = from;
  let left = atMost;
  for (const part of parts.filter((part) => !from || !isBefore(part, from)))
    for (let isRead = false; !isRead && left > 0; ) {
      const limit = Math.min(left, batchSize);
      const tickets = await findPart(store, tenantId, part, limit, position);
      for (const ticket of tickets) {
        position = positionAfter(part, ticket, position);
        yield { ticket, position };
      }
      left -= tickets.length;
      isRead = tickets.length < limit;
    }
}

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
