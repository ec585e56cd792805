import type { WithId } from 'mongodb';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { ListOrder, ListPosition } from '#lib/tickets/ticket-query.ts';

/** The tickets of one filter in one order. A list is one part; a search has a part, or two, for each tier. */
export type ListPart = {
  tier: number;
  order: ListOrder;
  /**
   * The next living tickets of the part behind a position; all of it from its beginning, if the position is in another part.
   * Fewer than `limit` at its end only.
   */
  find(limit: number, from?: ListPosition): Promise<WithId<TicketDoc>[]>;
};
