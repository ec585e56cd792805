import type { WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { findNewestTickets } from '#lib/tickets/newest-tickets.ts';
import { type TicketDoc, type TicketView, viewOfTicket } from '#lib/tickets/ticket.ts';
import { cursorAfter, positionOf, type TicketFilters, tiersOf } from '#lib/tickets/ticket-query.ts';
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
  const tiers = tiersOf(filters, spellings);
  const from = cursor === undefined ? undefined : positionOf(list, cursor);
  const found: { tier: number; ticket: WithId<TicketDoc> }[] = [];
  for (let tier = from?.tier ?? 0; tier < tiers.length && found.length <= pageSize; tier++) {
    const left = pageSize + 1 - found.length;
    const tickets = await findNewestTickets(
      store,
      tenantId,
      tiers[tier] ?? {},
      left,
      tier === from?.tier ? from : undefined,
    );
    found.push(...tickets.map((ticket) => ({ tier, ticket })));
  }
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    tickets: page.map(({ ticket }) => viewOfTicket(ticket)),
    next_cursor: found.length > pageSize && last ? cursorAfter(list, last.tier, last.ticket) : null,
  };
};
