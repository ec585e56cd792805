import { Query } from 'mingo';
import { CommandError } from './errors.ts';
import { compare, type Doc, shown, valueAt } from './values.ts';

export type IndexSpec = {
  name: string;
  key: Record<string, 1 | -1>;
  unique?: boolean;
  sparse?: boolean;
  partialFilterExpression?: Doc;
  expireAfterSeconds?: number;
};

type Entry = { key: readonly unknown[]; doc: Doc };

/** One end of a range of the field behind the equal ones. */
export type Bound = { value: unknown; inclusive: boolean };
export type Range = { equal: readonly unknown[]; from?: Bound; to?: Bound };

/** One index: its entries in order, found by binary search. */
export const createIndex = (namespace: string, spec: IndexSpec) => {
  const fields = Object.entries(spec.key);
  const entries: Entry[] = [];
  const partial = spec.partialFilterExpression ? new Query(spec.partialFilterExpression) : undefined;

  const keyOfDoc = (doc: Doc): unknown[] => fields.map(([path]) => valueAt(doc, path));
  const covers = (doc: Doc): boolean =>
    (!partial || partial.test(doc)) && (!spec.sparse || fields.some(([path]) => valueAt(doc, path) !== undefined));

  const compareKeys = (a: readonly unknown[], b: readonly unknown[], length: number): number => {
    for (let i = 0; i < length; i++) {
      const difference = compare(a[i], b[i]);
      if (difference !== 0) return difference * (fields[i]?.[1] ?? 1);
    }
    return 0;
  };
  const compareEntries = (a: Entry, b: Entry): number =>
    compareKeys(a.key, b.key, fields.length) || compare(a.doc._id, b.doc._id);

  /** The first position whose entry is not before what `isBefore` describes. */
  const search = (isBefore: (entry: Entry) => boolean): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(entries[middle] as Entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    spec,
    fields,
    size: () => entries.length,

    add(doc: Doc): void {
      if (!covers(doc)) return;
      const entry = { key: keyOfDoc(doc), doc };
      const at = search((other) => compareEntries(other, entry) < 0);
      entries.splice(at, 0, entry);
    },

    remove(doc: Doc): void {
      if (!covers(doc)) return;
      const entry = { key: keyOfDoc(doc), doc };
      const at = search((other) => compareEntries(other, entry) < 0);
      if (entries[at] && compareEntries(entries[at], entry) === 0) entries.splice(at, 1);
    },

    /** @throws CommandError 11000 if another document has the document's key. */
    refuseDuplicate(doc: Doc): void {
      if (!spec.unique || !covers(doc)) return;
      const key = keyOfDoc(doc);
      const other = entries[search((entry) => compareKeys(entry.key, key, fields.length) < 0)];
      if (!other || compareKeys(other.key, key, fields.length) !== 0 || compare(other.doc._id, doc._id) === 0) return;
      const dupKey = fields.map(([path], i) => `${path}: ${shown(key[i])}`).join(', ');
      throw new CommandError(
        11000,
        `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${dupKey} }`,
        { keyPattern: spec.key, keyValue: Object.fromEntries(fields.map(([path], i) => [path, key[i] ?? null])) },
      );
    },

    /** The documents of a range, in the index's order or against it. */
    *scan({ equal, from, to }: Range, backwards = false): Generator<Doc> {
      const depth = equal.length;
      const direction = fields[depth]?.[1] ?? 1;
      const beyond = (entry: Entry, bound: Bound, isLower: boolean): boolean => {
        const difference = compare(entry.key[depth], bound.value);
        return isLower
          ? bound.inclusive
            ? difference < 0
            : difference <= 0
          : bound.inclusive
            ? difference > 0
            : difference >= 0;
      };
      const [first, last] = direction === 1 ? [from, to] : [to, from];
      const start = search((entry) => {
        const byPrefix = compareKeys(entry.key, equal, depth);
        if (byPrefix !== 0) return byPrefix < 0;
        return first !== undefined && beyond(entry, first, direction === 1);
      });
      const end = search((entry) => {
        const byPrefix = compareKeys(entry.key, equal, depth);
        if (byPrefix !== 0) return byPrefix < 0;
        return last === undefined || !beyond(entry, last, direction !== 1);
      });
      if (backwards) for (let i = end - 1; i >= start; i--) yield (entries[i] as Entry).doc;
      else for (let i = start; i < end; i++) yield (entries[i] as Entry).doc;
    },
  };
};

export type Index = ReturnType<typeof createIndex>;
