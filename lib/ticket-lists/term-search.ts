import type { Filter } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { countWords, searchTiersOf } from '#lib/search/search-tiers.ts';
import { findNewestTickets, searchTickets } from '#lib/tickets/newest-tickets.ts';
import { firstRecencyAt, lastRecencyAt } from '#lib/tickets/recency.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import { searchIndexesOf, unlessConverted } from '#lib/tickets/search-indexes.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { behindRecency } from '#lib/tickets/ticket-query.ts';
import type { ListPart } from './list-part.ts';
import { checkWords, type TicketSearch } from './ticket-search.ts';

/** The search by the terms that are stored with each ticket; see decisions 23 and 39. */
export const termSearch = (store: Store): TicketSearch => ({
  async partsOf(tenantId, { q, filter, from, to }) {
    checkWords(countWords(q));
    const { former } = await searchIndexesOf(store);
    const tiers = searchTiersOf(q);
    const recency = { ...(from && { $gte: firstRecencyAt(from) }), ...(to && { $lte: lastRecencyAt(to) }) };
    const found = inTiers(tiers, (terms) => ({ term_hashes: { $all: termHashes(tenantId, terms) } }));
    const formerly = former ? inTiers(tiers, (terms) => ({ search_terms: { $all: [...terms] } })) : [];
    const partByRecency = (tier: number): ListPart =>
      byRecency(store, tenantId, tier, { ...filter, ...found[tier], ...((from || to) && { recency }) });
    return tiers.flatMap((_, tier) => [
      partByRecency(tier),
      // The tickets that have the terms of a former release only come last in each tier.
      ...(former ? [byTime(store, tenantId, tier, { ...filter, ...formerly[tier] })] : []),
    ]);
  },
});

const byRecency = (store: Store, tenantId: string, tier: number, filter: Filter<TicketDoc>): ListPart => ({
  tier,
  order: 'recency',
  find: (limit, from) => {
    const isWithin = from?.tier === tier && from.order === 'recency';
    return searchTickets(store, tenantId, isWithin ? behindRecency(filter, from) : filter, limit);
  },
});

const byTime = (store: Store, tenantId: string, tier: number, filter: Filter<TicketDoc>): ListPart => ({
  tier,
  order: 'time',
  find: (limit, from) => {
    const at = from?.tier === tier && from.order === 'time' ? from : undefined;
    return unlessConverted(store, () => findNewestTickets(store, tenantId, filter, { limit, from: at }));
  },
});

/** One filter per tier, without the tickets of earlier tiers. */
const inTiers = (
  tiers: readonly (readonly string[])[],
  filterOf: (terms: readonly string[]) => Filter<TicketDoc>,
): Filter<TicketDoc>[] => {
  const filters = tiers.map(filterOf);
  return filters.map((filter, at) => (at === 0 ? filter : { ...filter, $nor: filters.slice(0, at) }));
};
