import type { Document, Filter, WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { type Part, united } from '#lib/mongo/union.ts';
import { formerSearchIndex, searchIndex } from './search-index.ts';
import { searchIndexesOf } from './search-indexes.ts';
import { tenantScope } from './tenant-scope.ts';
import type { TicketDoc } from './ticket.ts';
import { behind, type TimePosition } from './ticket-query.ts';

const newestFirst = { created_at: -1, _id: -1 } as const;
const oldestFirst = { created_at: 1, _id: 1 } as const;
type TimeOrder = typeof newestFirst | typeof oldestFirst;
/** Without what is only stored to be searched and counted. */
export const withoutTerms = { term_hashes: 0, search_terms: 0, keywords: 0 } as const;

/** Of more statuses than this the newest tickets are looked through one by one. */
const mostMerged = 20;

type Listed = { limit: number; from?: TimePosition | undefined; isOldestFirst?: boolean | undefined };

/** Living tickets of a tenant by their creation, newest first or oldest first, from behind a position on. */
export const findNewestTickets = async (
  store: Store,
  tenantId: string,
  filter: Filter<TicketDoc>,
  { limit, from, isOldestFirst = false }: Listed,
): Promise<WithId<TicketDoc>[]> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  const sort = isOldestFirst ? oldestFirst : newestFirst;
  const [list, ...others] = listsByStatus(living({ ...filter, ...(from && behind(from, isOldestFirst)) }));
  if (!list) return [];
  if (others.length > 0)
    return tickets.aggregate<WithId<TicketDoc>>(mergedLists([list, ...others], sort, limit), session).toArray();
  return tickets
    .find(list, {
      ...session,
      projection: withoutTerms,
      // No planner knows how rare a word is.
      ...('search_terms' in filter && { hint: formerSearchIndex }),
      sort,
      limit,
    })
    .toArray();
};

/** Living tickets that a search finds, newest first by recency. */
export const searchTickets = async (
  store: Store,
  tenantId: string,
  filter: Filter<TicketDoc>,
  limit: number,
): Promise<WithId<TicketDoc>[]> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  const { current } = await searchIndexesOf(store);
  return tickets
    .find(living(filter), {
      ...session,
      projection: withoutTerms,
      ...(current && { hint: searchIndex }), // no planner knows how rare a word is
      sort: { recency: -1 },
      limit,
    })
    .toArray();
};

/**
 * One list for each status that is asked for: an index has the order of one of them only, and not every server merges
 * several by itself. A search and a customer's tickets are few enough to be looked through.
 */
const listsByStatus = ({ status, ...others }: Filter<TicketDoc>): Filter<TicketDoc>[] => {
  if (status === undefined) return [others];
  const { $in: statuses } = status as { $in: readonly string[] };
  if (statuses.length > mostMerged || 'search_terms' in others || 'customer_id' in others)
    return [{ ...others, status: { $in: statuses } }];
  return statuses.map((one) => ({ ...others, status: one }));
};

/** The first tickets of several lists; of each no more are read than could be among them. */
const mergedLists = (
  lists: readonly [Filter<TicketDoc>, ...Filter<TicketDoc>[]],
  order: TimeOrder,
  limit: number,
): Document[] => {
  const part = (filter: Filter<TicketDoc>): Part => ({
    coll: 'tickets',
    pipeline: [{ $match: filter }, { $sort: order }, { $limit: limit }, { $project: withoutTerms }],
  });
  const [first, ...others] = lists;
  return [...united([part(first), ...others.map(part)]), { $sort: order }, { $limit: limit }];
};
