import { ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { encodeCursor } from '#lib/cursor.ts';
import { RequestError } from '#lib/errors.ts';
import { firstRecencyAt } from '#lib/tickets/recency.ts';
import { behind, cursorAt, filterOf, type ListPosition, positionOf } from '#lib/tickets/ticket-query.ts';

const list = ['harbour-bank', {}];
const id = new ObjectId('65a000000000000000000001');
const createdAt = new Date('2026-01-10T08:00:00Z');
const cursor = cursorAt(list, { tier: 0, order: 'time', createdAt, id });

describe('the filter of a list', () => {
  it('is empty without parameters', () => {
    expect(filterOf({})).toEqual({});
  });

  it('matches fields by equality, false among them', () => {
    expect(filterOf({ source: 'email', requires_action: false })).toEqual({ source: 'email', requires_action: false });
  });

  it('matches a status in the folded form that tickets store', () => {
    expect(filterOf({ status: ['open'], open: true }, ['Open', 'OPEN'])).toEqual({ status: { $in: ['Open', 'OPEN'] } });
  });

  it('includes the start of the range and excludes its end', () => {
    const from_date = new Date(1);
    const to_date = new Date(2);

    expect(filterOf({ from_date, to_date })).toEqual({ created_at: { $gte: from_date, $lt: to_date } });
    expect(filterOf({ from_date })).toEqual({ created_at: { $gte: from_date } });
    expect(filterOf({ to_date })).toEqual({ created_at: { $lt: to_date } });
  });
});

describe('the position in a list', () => {
  it.each<ListPosition>([
    { tier: 0, order: 'time', createdAt, id },
    { tier: 2, order: 'recency', recency: firstRecencyAt(createdAt), listed: [id] },
    { tier: 1, order: 'recency', recency: firstRecencyAt(new Date(-1)), listed: [id, new ObjectId()] },
  ])('survives a round trip through its cursor', (position) => {
    expect(positionOf(list, cursorAt(list, position))).toEqual(position);
  });

  it('is followed by older tickets and by those of the same time with a smaller id', () => {
    expect(behind({ createdAt, id })).toEqual({
      $and: [
        { created_at: { $lte: createdAt } },
        { $or: [{ created_at: { $lt: createdAt } }, { created_at: createdAt, _id: { $lt: id } }] },
      ],
    });
  });

  it.each([
    ['a cursor of another list', cursorAt(['river-shop', {}], positionOf(list, cursor))],
    ['no cursor at all', 'next'],
    ['an empty text', ''],
    ['a position of another kind of list', encodeCursor(list, [7])],
    ['an id that is none', encodeCursor(list, [0, createdAt.getTime(), 'T-1'])],
    ['a moment that no calendar has', encodeCursor(list, [0, 1e300, id.toHexString()])],
    ['a tier that no list has', encodeCursor(list, [99, createdAt.getTime(), id.toHexString()])],
    ['a moment in words', encodeCursor(list, [0, '2026-01', id.toHexString()])],
    ['a time with several tickets', encodeCursor(list, [0, createdAt.getTime(), id.toHexString(), id.toHexString()])],
    ['a recency without a ticket', encodeCursor(list, [0, '2026'])],
  ])('is rejected as bad input for %s', (_, cursor) => {
    const refused = () => positionOf(list, cursor);

    expect(refused).toThrow(RequestError);
    expect(refused).toThrow(
      expect.objectContaining({
        status: 422,
        faults: [{ in: 'query', path: 'cursor', message: 'is not a next_cursor of this list' }],
      }),
    );
  });
});
