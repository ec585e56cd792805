import { type Filter, ObjectId } from 'mongodb';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import { badInput } from '#lib/errors.ts';
import { maxQueryWords } from '#lib/search/limits.ts';
import { countWords, maxTiers, searchTiersOf } from '#lib/search/search-tiers.ts';
import type { Alert, TicketDoc } from './ticket.ts';

/** Status filters of a list: by name, or all open or finished ones. */
export type AskedStatus = { status?: readonly string[] | undefined; open?: boolean | undefined };

/** Filters of a ticket list. */
export type TicketFilters = {
  [Field in 'urgency' | 'sentiment' | 'source' | 'customer_id' | 'requires_action']?: TicketDoc[Field] | undefined;
} & AskedStatus & {
    from_date?: Date | undefined;
    to_date?: Date | undefined;
    alert_state?: readonly Alert['state'][] | undefined;
    alert_before?: Date | undefined;
    q?: string | undefined;
  };

/** The position after which a page begins: newest first, by id on a tie. A search lists tier by tier. */
export type TicketPosition = { tier: number; createdAt: Date; id: ObjectId };

/**
 * The filters of a list's tiers, in order; only a search has several. Statuses are in the tickets' spellings.
 * @throws RequestError 422
 */
export const tiersOf = (
  { q, from_date, to_date, alert_state, alert_before, status: _, open: __, ...equal }: TicketFilters,
  spellings?: readonly string[],
): Filter<TicketDoc>[] => {
  const filter = {
    ...(equal as Filter<TicketDoc>),
    ...(spellings && { status: { $in: [...spellings] } }),
    ...(alert_state && { 'alert.state': { $in: [...alert_state] } }),
    ...(alert_before && { 'alert.created_at': { $lt: alert_before } }),
    ...((from_date || to_date) && {
      created_at: { ...(from_date && { $gte: from_date }), ...(to_date && { $lt: to_date }) },
    }),
  };
  return q === undefined ? [filter] : searchTiers(q).map((tier) => ({ ...filter, ...tier }));
};

/** One filter per tier of the search, without the tickets of earlier tiers. */
const searchTiers = (q: string): Filter<TicketDoc>[] => {
  const words = countWords(q);
  if (words > maxQueryWords)
    throw badInput([{ in: 'query', path: 'q', message: `has ${words} words; at most ${maxQueryWords} are allowed` }]);
  const tiers = searchTiersOf(q).map((terms) => ({ search_terms: { $all: terms } }));
  return tiers.map((tier, at) => (at === 0 ? tier : { ...tier, $nor: tiers.slice(0, at) }));
};

/**
 * Keyset paging: a page starts where the last one ended, whatever was added since. The first condition follows from the
 * second, for servers that cannot seek an index by `$or`.
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
  if (!isTier(tier) || !isMoment(createdAt) || typeof id !== 'string' || !ObjectId.isValid(id))
    throw badCursor('this list');
  return { tier, createdAt: new Date(createdAt), id: new ObjectId(id) };
};

const isTier = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < maxTiers;

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
