import { ticketStore } from './ticket-store.ts';

type Change<Id, Doc> = { readonly at: number; readonly id: Id; readonly doc: Doc | null };

/**
 * The part of the longest delay that a document's changes have: a quarter to the whole of it, by its id, as parts of an
 * index have delays of their own. So of two changes the later one may be found first.
 */
const lagShare = (id: string | number): number => (((Number(id) * 7) % 4) + 1) / 4;

/**
 * A search index that learns of each change late: until then it finds what was before, also what is deleted by now. Times
 * are milliseconds of the given clock.
 */
export const searchIndex = <Id extends string | number, Doc extends { readonly id: Id }>(now: () => number) => {
  const found = ticketStore<Id, Doc>();
  const orders = new Map<unknown, () => readonly Doc[]>();
  let waiting: Change<Id, Doc>[] = [];

  const learn = (lagMs: number): void => {
    const isDue = ({ at, id }: Change<Id, Doc>): boolean => at + lagMs * lagShare(id) <= now();
    const due = waiting.filter(isDue);
    if (due.length > 0) waiting = waiting.filter((change) => !isDue(change));
    for (const { id, doc } of due) doc ? found.put(doc) : found.forget(id);
  };

  return {
    /** A document is as given from `at` on. */
    put: (doc: Doc, at = now()): void => void waiting.push({ at, id: doc.id, doc }),
    remove: (id: Id): void => void waiting.push({ at: now(), id, doc: null }),
    /** What a search finds that is `lagMs` late at most. An order is sorted again after a change only. */
    inOrder(lagMs: number, compare: (one: Doc, other: Doc) => number): readonly Doc[] {
      learn(lagMs);
      const view = orders.get(compare) ?? found.view(compare);
      orders.set(compare, view);
      return view();
    },
  };
};
