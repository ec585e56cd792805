import { type Filter, ObjectId } from 'mongodb';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import type { TicketDoc } from './ticket.ts';

/** What a list of tickets can be narrowed by. */
export type TicketFilters = {
  [Field in 'status' | 'urgency' | 'sentiment' | 'source' | 'customer_id' | 'requires_action']?:
    | TicketDoc[Field]
    | undefined;
} & { from_date?: Date | undefined; to_date?: Date | undefined };

/** Behind which ticket a page begins: newest first, and among equals by id. */
export type TicketPosition = { createdAt: Date; id: ObjectId };

export const filterOf = ({ from_date, to_date, ...equal }: TicketFilters): Filter<TicketDoc> => ({
  ...(equal as Filter<TicketDoc>),
  ...((from_date || to_date) && {
    created_at: { ...(from_date && { $gte: from_date }), ...(to_date && { $lt: to_date }) },
  }),
});

/** Keyset paging: the page starts where the last one ended, however many lie before it and whatever came since. */
export const behind = ({ createdAt, id }: TicketPosition): Filter<TicketDoc> => ({
  $or: [{ created_at: { $lt: createdAt } }, { created_at: createdAt, _id: { $lt: id } }],
});

export const cursorAfter = (list: unknown, ticket: { created_at: Date; _id: ObjectId }): string =>
  encodeCursor(list, [ticket.created_at.getTime(), ticket._id.toHexString()]);

/** @throws RequestError 422 for a cursor that was not made for this list. */
export const positionOf = (list: unknown, cursor: string): TicketPosition => {
  const [createdAt, id] = decodeCursor(list, cursor) ?? [];
  if (!isMoment(createdAt) || typeof id !== 'string' || !ObjectId.isValid(id)) throw badCursor('this list');
  return { createdAt: new Date(createdAt), id: new ObjectId(id) };
};

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
