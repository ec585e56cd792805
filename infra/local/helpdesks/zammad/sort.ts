import { numberOf, type ZammadTicket } from './ticket.ts';

type Compare = (one: ZammadTicket, other: ZammadTicket) => number;

const keys: Readonly<Record<string, Compare>> = {
  id: (one, other) => one.id - other.id,
  number: (one, other) => numberOf(one.id).localeCompare(numberOf(other.id)),
  title: (one, other) => one.title.localeCompare(other.title),
  created_at: (one, other) => one.created_at - other.created_at,
  updated_at: (one, other) => one.updated_at - other.updated_at,
};

/** No order is promised among equals; it is one that no reader hopes for. */
const amongEquals: Compare = (one, other) => other.id - one.id;

const made = new Map<string, Compare>();

/** By `sort_by` and `order_by`, each perhaps several; always the same function for the same order. */
export const orderOf = (query: URLSearchParams): Compare => {
  const names = [...new Set((query.get('sort_by') ?? 'updated_at').split(','))].filter((name) =>
    Object.hasOwn(keys, name),
  );
  const directions = (query.get('order_by') ?? 'desc').toLowerCase().split(',');
  const parts = names.map((name, at) => ({ name, sign: (directions[at] ?? directions[0]) === 'asc' ? 1 : -1 }));
  const order = JSON.stringify(parts);
  const compare =
    made.get(order) ??
    ((one: ZammadTicket, other: ZammadTicket): number => {
      for (const { name, sign } of parts) {
        const difference = sign * (keys[name]?.(one, other) ?? 0);
        if (difference !== 0) return difference;
      }
      return amongEquals(one, other);
    });
  made.set(order, compare);
  return compare;
};
