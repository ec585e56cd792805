import { type Filter, ObjectId } from 'mongodb';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import { badInput } from '#lib/errors.ts';
import { inSubject, queryWordsOf } from '#lib/search/search-terms.ts';
import type { AskedStatus } from './status-spellings.ts';
import type { TicketDoc } from './ticket.ts';

/** What a list of tickets can be narrowed by. */
export type TicketFilters = {
  [Field in 'urgency' | 'sentiment' | 'source' | 'customer_id' | 'requires_action']?: TicketDoc[Field] | undefined;
} & AskedStatus & { from_date?: Date | undefined; to_date?: Date | undefined; q?: string | undefined };

/**
 * Behind which ticket a page begins: newest first, and among equals by id. A search lists in tiers, and ends one before
 * it begins the next.
 */
export type TicketPosition = { tier: number; createdAt: Date; id: ObjectId };

/**
 * The filter of each tier of a list, in their order; only a search has more than one. Statuses come as the tickets spell
 * them. @throws RequestError 422
 */
export const tiersOf = (
  { q, from_date, to_date, status: _, open: __, ...equal }: TicketFilters,
  spellings?: readonly string[],
): Filter<TicketDoc>[] => {
  const filter = {
    ...(equal as Filter<TicketDoc>),
    ...(spellings && { status: { $in: [...spellings] } }),
    ...((from_date || to_date) && {
      created_at: { ...(from_date && { $gte: from_date }), ...(to_date && { $lt: to_date }) },
    }),
  };
  return q === undefined ? [filter] : searchTiers(q).map((tier) => ({ ...filter, ...tier }));
};

/** Tickets with all words in the subject, then those with all of them anywhere. */
const searchTiers = (q: string): Filter<TicketDoc>[] => {
  // The index is entered by the first word. The longest is likely to be the rarest.
  const words = queryWordsOf(q).toSorted((one, other) => other.length - one.length);
  if (words.length === 0)
    throw badInput([{ in: 'query', path: 'q', message: 'has no word to search for: all are too short or too common' }]);
  const subject = { search_terms: { $all: words.map(inSubject) } };
  return [subject, { search_terms: { $all: words }, $nor: [subject] }];
};

/**
 * Keyset paging: the page starts where the last one ended, however many lie before it and whatever came since. The first
 * condition follows from the second; it is there because not every server finds the place in an index by an `$or`.
 */
export const behind = ({ createdAt, id }: Omit<TicketPosition, 'tier'>): Filter<TicketDoc> => ({
  $and: [
    { created_at: { $lte: createdAt } },
    { $or: [{ created_at: { $lt: createdAt } }, { created_at: createdAt, _id: { $lt: id } }] },
  ],
});

export const cursorAfter = (list: unknown, tier: number, ticket: { created_at: Date; _id: ObjectId }): string =>
  encodeCursor(list, [tier, ticket.created_at.getTime(), ticket._id.toHexString()]);

/** @throws RequestError 422 for a cursor that was not made for this list. */
export const positionOf = (list: unknown, cursor: string): TicketPosition => {
  const [tier, createdAt, id] = decodeCursor(list, cursor) ?? [];
  if ((tier !== 0 && tier !== 1) || !isMoment(createdAt) || typeof id !== 'string' || !ObjectId.isValid(id))
    throw badCursor('this list');
  return { tier, createdAt: new Date(createdAt), id: new ObjectId(id) };
};

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
