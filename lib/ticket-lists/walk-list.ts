import type { WithId } from 'mongodb';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type ListPosition, positionAfter } from '#lib/tickets/ticket-query.ts';
import type { ListPart } from './list-part.ts';

/** Tickets of one query; as many are in memory, however long the page is. */
const batchSize = 101;

type Walk = { parts: readonly ListPart[]; from?: ListPosition | undefined; atMost: number };

/** The tickets of a list behind a position, in order, each with the position after it. */
export async function* ticketsBehind({
  parts,
  from,
  atMost,
}: Walk): AsyncGenerator<{ ticket: WithId<TicketDoc>; position: ListPosition }> {
  let position = from;
  let left = atMost;
  for (const part of parts.filter((part) => !from || !isBefore(part, from)))
    for (let isRead = false; !isRead && left > 0; ) {
      const limit = Math.min(left, batchSize);
      const tickets = await part.find(limit, position);
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
