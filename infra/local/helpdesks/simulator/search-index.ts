/** Longer lags cannot be simulated: what was before them is forgotten. */
const longestLagMs = 3_600_000;

type Version<Doc> = { readonly doc: Doc | null; readonly at: number };

/**
 * A search index that learns of each change late: until then it shows what was before, also what is deleted by now.
 * Times are milliseconds of the given clock.
 */
export const searchIndex = <Id, Doc>(now: () => number) => {
  const versions = new Map<Id, Version<Doc>[]>();
  let found: { lagMs: number; until: number; docs: Doc[]; orders: Map<unknown, readonly Doc[]> } | undefined;

  const docsOf = (lagMs: number) => {
    if (found?.lagMs === lagMs && now() < found.until) return found;
    const known = now() - lagMs;
    let until = Number.POSITIVE_INFINITY;
    const docs: Doc[] = [];
    for (const all of versions.values()) {
      const next = all.find(({ at }) => at > known);
      if (next) until = Math.min(until, next.at + lagMs);
      const doc = all.findLast(({ at }) => at <= known)?.doc;
      if (doc) docs.push(doc);
    }
    found = { lagMs, until, docs, orders: new Map() };
    return found;
  };

  return {
    /** The document as it is from `at` on; null: it is deleted. */
    put(id: Id, doc: Doc | null, at = now()): void {
      const all = [...(versions.get(id) ?? []), { doc, at }];
      const needed = all.findLastIndex((version) => version.at <= now() - longestLagMs);
      versions.set(id, all.slice(Math.max(0, needed)));
      found = undefined;
    },
    /** What a search finds that is `lagMs` late, in the given order. It sorts again after a change only. */
    inOrder(lagMs: number, compare: (one: Doc, other: Doc) => number): readonly Doc[] {
      const { docs, orders } = docsOf(lagMs);
      const sorted = orders.get(compare) ?? docs.toSorted(compare);
      orders.set(compare, sorted);
      return sorted;
    },
  };
};
