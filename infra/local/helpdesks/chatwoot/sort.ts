import type { Conversation } from './conversation.ts';
import type { ChatwootDesk } from './desk.ts';

type Compare = (one: Conversation, other: Conversation) => number;

/** No order is promised among equals; it is one that no reader hopes for. */
const by =
  (key: (conversation: Conversation) => number, sign: 1 | -1): Compare =>
  (one, other) =>
    sign * (key(one) - key(other)) || other.id - one.id;

const comparisons: Readonly<Record<string, Compare>> = {
  last_activity_at_asc: by((one) => one.last_activity_at, 1),
  last_activity_at_desc: by((one) => one.last_activity_at, -1),
  created_at_asc: by((one) => one.created_at, 1),
  created_at_desc: by((one) => one.created_at, -1),
};

/** All conversations in the order of a `sort_by`; by the last activity, the latest first, if it is none. */
export const sortedViews = (desk: ChatwootDesk) => {
  const views = new Map(Object.entries(comparisons).map(([name, compare]) => [name, desk.inOrder(compare)]));
  return (sortBy: string | null): readonly Conversation[] =>
    (views.get(sortBy ?? '') ?? views.get('last_activity_at_desc'))?.() ?? [];
};

export type SortedViews = ReturnType<typeof sortedViews>;
