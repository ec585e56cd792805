import type { Store } from '#lib/mongo/store.ts';
import { tenantScope } from '#lib/tickets/tenant-scope.ts';
import { filterOf, type TicketFilters } from '#lib/tickets/ticket-query.ts';
import { countLimit } from './count-limit.ts';
import { spellingsAsked } from './status-spellings.ts';

/** How many living tickets of a tenant match these filters, counted up to 1,000; not for a search. */
export const countTickets = async (store: Store, tenantId: string, filters: TicketFilters): Promise<number> => {
  const filter = filterOf(filters, await spellingsAsked(store, tenantId, filters));
  const { tickets, session, living } = tenantScope(store, tenantId);
  return tickets.countDocuments(living(filter), { ...session, limit: countLimit });
};
