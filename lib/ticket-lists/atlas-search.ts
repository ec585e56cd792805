import type { Filter, WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { countWords, searchTiersOf } from '#lib/search/search-tiers.ts';
import { type WordTier, wordTiersOf } from '#lib/search/word-tiers.ts';
import { type AtlasSearched, atlasStage } from '#lib/tickets/atlas-stage.ts';
import { withoutTerms } from '#lib/tickets/newest-tickets.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import { tenantScope } from '#lib/tickets/tenant-scope.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { behind } from '#lib/tickets/ticket-query.ts';
import { checkWords, type TicketSearch } from './ticket-search.ts';

/**
 * The search by an Atlas Search index, which follows the tickets a moment later. What it finds is therefore checked against
 * the stored tickets, in the same pipeline: none that was deleted, erased or otherwise left the list since is in a page.
 */
export const atlasSearch = (store: Store, index: string): TicketSearch => ({
  name: 'atlas',
  async partsOf(tenantId, { q, filter }) {
    checkWords(countWords(q));
    if (matchesNothing(filter)) return [];
    const tiers = wordTiersOf(q);
    return tiers.map((last, tier) => ({
      tier,
      order: 'time' as const,
      find: (limit, from) => {
        const at = from?.tier === tier && from.order === 'time' ? from : undefined;
        const searched = { tenantId, filter, tiers: tiers.slice(0, tier + 1), from: at };
        return findCurrent(store, index, { searched, check: checkOf(tenantId, q, last) }, limit);
      },
    }));
  },
});

type Checked = { searched: AtlasSearched; check: Filter<TicketDoc> };

const findCurrent = (
  store: Store,
  index: string,
  { searched, check }: Checked,
  limit: number,
): Promise<WithId<TicketDoc>[]> => {
  const { tenantId, filter, from } = searched;
  const { tickets, session, living } = tenantScope(store, tenantId);
  const current: Filter<TicketDoc> = { $and: [filter, check, ...(from ? [behind(from)] : [])] };
  const pipeline = [
    atlasStage(index, searched),
    { $match: living(current) },
    { $limit: limit },
    { $project: withoutTerms },
  ];
  return tickets.aggregate<WithId<TicketDoc>>(pipeline, session).toArray();
};

/**
 * What a stored ticket must have for the index not to have found it by what was erased: the number, if it was found by one;
 * and if texts of it were erased, the words, of which it then has the terms.
 */
const checkOf = (tenantId: string, q: string, { ids, subject, anywhere }: WordTier): Filter<TicketDoc> => {
  const hasNumbers: Filter<TicketDoc> = ids.length > 0 ? { term_hashes: { $all: termHashes(tenantId, ids) } } : {};
  if (subject.length + anywhere.length === 0) return hasNumbers;
  const hasWords = searchTiersOf(q).map(
    (terms): Filter<TicketDoc> => ({
      term_hashes: { $all: termHashes(tenantId, terms) },
    }),
  );
  return { ...hasNumbers, $or: [{ erased_texts: { $exists: false } }, ...hasWords] };
};

/** A list of statuses none of which a ticket has: Atlas Search takes no empty list. */
const matchesNothing = (filter: Filter<TicketDoc>): boolean =>
  Object.values(filter).some(
    (condition) => typeof condition === 'object' && condition !== null && '$in' in condition && isEmpty(condition.$in),
  );

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;
