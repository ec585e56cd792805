import { type Conversation, epochSeconds } from './conversation.ts';

export type SearchOrder = 'newest-first' | 'oldest-first' | 'scattered';

/** A place in an order: after the conversation with this key and id. */
export type Place = { readonly key: number; readonly id: string; readonly page: number };

type Order = { key(conversation: Conversation): number; readonly direction: 1 | -1 };

const updatedMs = ({ updated_at }: Conversation): number => epochSeconds(updated_at) * 1_000;

const orders: Readonly<Record<SearchOrder, Order>> = {
  'newest-first': { key: updatedMs, direction: -1 },
  'oldest-first': { key: updatedMs, direction: 1 },
  scattered: { key: ({ id }) => Number([...id].reverse().join('')), direction: 1 },
};

const comparison =
  ({ key, direction }: Order) =>
  (one: Conversation, other: Conversation): number =>
    direction * (key(one) - key(other) || Number(one.id) - Number(other.id));

/** Each order's comparison is always the same function, so that sorted lists can be kept by it. */
export const comparisons: Readonly<Record<SearchOrder, (one: Conversation, other: Conversation) => number>> = {
  'newest-first': comparison(orders['newest-first']),
  'oldest-first': comparison(orders['oldest-first']),
  scattered: comparison(orders.scattered),
};

export const isAfter = (conversation: Conversation, place: Place, order: SearchOrder): boolean => {
  const { key, direction } = orders[order];
  return direction * (key(conversation) - place.key || Number(conversation.id) - Number(place.id)) > 0;
};

/** The value of `starting_after` for the page that follows a conversation. */
export const cursorAfter = (last: Conversation, page: number, order: SearchOrder): string =>
  Buffer.from(JSON.stringify([orders[order].key(last), last.id, page])).toString('base64');

/** Undefined if the cursor is none. */
export const placeIn = (cursor: string): Place | undefined => {
  const [, key, id, page] = /^\[(\d+),"(\d+)",(\d+)\]$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return id === undefined ? undefined : { key: Number(key), id, page: Number(page) };
};
