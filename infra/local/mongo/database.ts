import { type Change, type Collection, createCollection } from './collection.ts';
import { createEngine, type Engine, sorted } from './engine.ts';
import { badValue, CommandError } from './errors.ts';
import { type Plan, plan } from './planner.ts';
import { type Doc, valueAt } from './values.ts';

/** How a find went: what it answers, and what it had to look at. */
export type Found = { docs: Doc[]; plan: Plan; examined: number; keys: number };

export type FindOptions = { sort?: Doc | undefined; skip?: number; limit?: number; hint?: string | undefined };

/** All collections of all databases. */
export const createDatabases = () => {
  const collections = new Map<string, Collection>();

  return {
    collections,
    existing: (namespace: string): Collection | undefined => collections.get(namespace),
    collection(namespace: string): Collection {
      let collection = collections.get(namespace);
      if (!collection) {
        collection = createCollection(namespace);
        collections.set(namespace, collection);
      }
      return collection;
    },
    engine: (database: string, now: Date): Engine =>
      createEngine(now, (name) => [...(collections.get(`${database}.${name}`)?.docs.values() ?? [])]),
  };
};

export type Databases = ReturnType<typeof createDatabases>;

/** The documents that a filter matches, through the index that serves it best. */
export const find = (
  collection: Collection | undefined,
  engine: Engine,
  filter: Doc,
  options: FindOptions = {},
): Found => {
  const { sort, skip = 0, limit = 0, hint } = options;
  if (!collection) return { docs: [], plan: { stage: 'COLLSCAN' }, examined: 0, keys: 0 };
  if (hint && !collection.indexes.has(hint)) throw badValue('hint provided does not correspond to an existing index');
  const hasSort = sort !== undefined && Object.keys(sort).length > 0;
  const chosen = plan(collection.indexes.values(), filter, hasSort ? sort : undefined, hint);
  const test = engine.test(filter);
  const isInOrder = !hasSort || (chosen.stage === 'IXSCAN' && chosen.isSorted);
  const enough = limit > 0 && isInOrder ? skip + limit : Number.POSITIVE_INFINITY;
  const docs: Doc[] = [];
  let examined = 0;
  for (const doc of candidates(collection, chosen)) {
    examined++;
    if (!test(doc)) continue;
    docs.push(doc);
    if (docs.length >= enough) break;
  }
  const ordered = isInOrder ? docs : sorted(docs, sort ?? {}, valueAt);
  return {
    docs: ordered.slice(skip, limit > 0 ? skip + limit : undefined),
    plan: chosen,
    examined,
    keys: chosen.stage === 'IXSCAN' ? examined : 0,
  };
};

function* candidates(collection: Collection, chosen: Plan): Generator<Doc> {
  if (chosen.stage === 'COLLSCAN') {
    yield* collection.docs.values();
    return;
  }
  for (const range of chosen.ranges) yield* chosen.index.scan(range, chosen.backwards);
}

export type UpdateOptions = { multi?: boolean; upsert?: boolean; arrayFilters?: Doc[]; sort?: Doc; hint?: string };
export type Updated = { matched: number; modified: number; upserted?: unknown; before?: Doc; after?: Doc };

/** Changes what a filter matches: one document or, with `multi`, all of them; or inserts one. */
export const update = (
  collection: Collection,
  engine: Engine,
  filter: Doc,
  change: Doc | Doc[],
  { multi = false, upsert = false, arrayFilters, sort, hint }: UpdateOptions,
  journal: Change[],
): Updated => {
  const isReplacement = !Array.isArray(change) && !Object.keys(change).some((name) => name.startsWith('$'));
  if (multi && isReplacement) throw new CommandError(9, 'multi update is not supported for replacement-style update');
  const { docs } = find(collection, engine, filter, { sort, limit: multi ? 0 : 1, hint });
  if (docs.length === 0 && upsert) {
    const after = engine.upsert(filter, change, arrayFilters);
    collection.replace(undefined, after, journal);
    return { matched: 0, modified: 0, upserted: after._id, after };
  }
  let modified = 0;
  const result: Updated = { matched: docs.length, modified };
  for (const before of docs) {
    const after = engine.update(before, change, filter, arrayFilters);
    if (!isSame(before._id, after._id))
      throw new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
    const differs = !isSame(before, after);
    if (differs) {
      collection.replace(before, after, journal);
      modified++;
    }
    Object.assign(result, { before, after: differs ? after : before });
  }
  return { ...result, modified };
};

/** Equal to the letter, with fields in the same order. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (Object.getPrototypeOf(a) !== Object.prototype) return String(a) === String(b) && a.constructor === b.constructor;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value], i) => right[i]?.[0] === key && isSame(value, right[i]?.[1]))
  );
};
