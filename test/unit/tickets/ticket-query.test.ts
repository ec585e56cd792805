import { ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { encodeCursor } from '#lib/cursor.ts';
import { RequestError } from '#lib/errors.ts';
import { behind, cursorAfter, filterOf, positionOf } from '#lib/tickets/ticket-query.ts';

const list = ['harbour-bank', {}];
const id = new ObjectId('65a000000000000000000001');
const createdAt = new Date('2026-01-10T08:00:00Z');

describe('the filter of a list', () => {
  it('is empty if nothing narrows the list', () => {
    expect(filterOf({})).toEqual({});
  });

  it('asks for equal fields as they are, false among them', () => {
    expect(filterOf({ status: 'open', requires_action: false })).toEqual({ status: 'open', requires_action: false });
  });

  it('takes tickets from the first moment on and up to the last, which is not in it', () => {
    const from_date = new Date(1);
    const to_date = new Date(2);

    expect(filterOf({ from_date, to_date })).toEqual({ created_at: { $gte: from_date, $lt: to_date } });
    expect(filterOf({ from_date })).toEqual({ created_at: { $gte: from_date } });
    expect(filterOf({ to_date })).toEqual({ created_at: { $lt: to_date } });
  });
});

describe('the position in a list', () => {
  it('comes back from its cursor', () => {
    expect(positionOf(list, cursorAfter(list, { created_at: createdAt, _id: id }))).toEqual({ createdAt, id });
  });

  it('is followed by older tickets, and by those of the same moment with a smaller id', () => {
    expect(behind({ createdAt, id })).toEqual({
      $or: [{ created_at: { $lt: createdAt } }, { created_at: createdAt, _id: { $lt: id } }],
    });
  });

  it.each([
    ['a cursor of another list', cursorAfter(['river-shop', {}], { created_at: createdAt, _id: id })],
    ['no cursor at all', 'next'],
    ['an empty text', ''],
    ['a position of another kind of list', encodeCursor(list, [7])],
    ['an id that is none', encodeCursor(list, [createdAt.getTime(), 'T-1'])],
    ['a moment that no calendar has', encodeCursor(list, [1e300, id.toHexString()])],
    ['a moment in words', encodeCursor(list, ['2026', id.toHexString()])],
  ])('is refused as bad input for %s', (_, cursor) => {
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
