import type { Store } from '#lib/mongo/store.ts';
import type { TicketSearch } from './ticket-search.ts';

/** The search that the store is configured for. Loaded at the first search: it is a third of a cold start of a list. */
export const ticketSearchOf = async (store: Store): Promise<TicketSearch> => {
  if (store.atlasIndex === undefined) return (await import('./term-search.ts')).termSearch(store);
  return (await import('./atlas-search.ts')).atlasSearch(store, store.atlasIndex);
};
