import { badValue } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import type { Index } from '../storage/index.ts';
import { isIdentical } from '../values/compare.ts';
import type { SortField } from '../values/sort.ts';
import type { Doc } from '../values/types.ts';
import { type Bounds, boundsFor, type Interval } from './bounds.ts';
import { coversFilter } from './partial.ts';
import { analyse, type Conjunction } from './predicates.ts';

/** How the documents of a query are found. */
export type Plan =
  | { readonly kind: 'collection'; readonly givesOrder: boolean; readonly isExact: boolean }
  | {
      readonly kind: 'index';
      readonly index: Index;
      readonly bounds: Bounds;
      readonly direction: 1 | -1;
      /** Whether the documents come in sort order. */
      readonly givesOrder: boolean;
      /** Whether everything within the bounds matches the filter. */
      readonly isExact: boolean;
    };

type Query = {
  readonly filter: Doc;
  readonly sort?: readonly SortField[];
  readonly limit?: number;
  readonly hint?: unknown;
};

/** Chooses the plan that reads least. Prefers an index usable for filter or sort to a collection scan. */
export const choosePlan = (collection: Collection, query: Query): Plan => {
  const hinted = hintedIndex(collection, query.hint);
  const conjunction = analyse(query.filter);
  if (hinted) return planFor(hinted, conjunction, query);
  const plans = [...collection.indexes.values()]
    .filter(({ definition }) => coversFilter(definition, query.filter, conjunction))
    .map((index) => planFor(index, conjunction, query))
    .filter((plan) => isUseful(plan, query));
  const [first, ...others] = plans;
  if (!first)
    return { kind: 'collection', givesOrder: !query.sort?.length, isExact: Object.keys(query.filter).length === 0 };
  const costs = new Map(plans.map((plan) => [plan, costOf(plan, query)]));
  return others.reduce((best, plan) => {
    const saved = (costs.get(best) ?? 0) - (costs.get(plan) ?? 0);
    return saved > 0 || (saved === 0 && precision(plan, query) > precision(best, query)) ? plan : best;
  }, first);
};

type IndexPlan = Extract<Plan, { kind: 'index' }>;

const planFor = (index: Index, conjunction: Conjunction, { sort = [] }: Query): IndexPlan => {
  const bounds = boundsFor(index, conjunction);
  const direction = sort.length === 0 ? 1 : orderGiven(index, bounds, sort);
  const isExact =
    conjunction.isComplete &&
    index.arrayFields.size === 0 &&
    !index.definition.partialFilter &&
    conjunction.predicates.every((predicate) => bounds.fulfilled.has(predicate));
  return { kind: 'index', index, bounds, direction: direction ?? 1, givesOrder: direction !== undefined, isExact };
};

/** The scan direction in which the index yields the sort order, if any. */
const orderGiven = (index: Index, bounds: Bounds, sort: readonly SortField[]): 1 | -1 | undefined => {
  const { fields } = index.definition;
  let direction: 1 | -1 | undefined;
  let at = 0;
  for (const { name, direction: wanted } of sort) {
    if (bounds.constants.has(name) && !hasArrays(index, name)) continue;
    while (fields[at] && fields[at]?.name !== name && bounds.constants.has(fields[at]?.name ?? '')) at += 1;
    const field = fields[at];
    if (field?.name !== name || index.arrayFields.has(at)) return undefined;
    const given = field.direction === wanted ? 1 : -1;
    if (direction !== undefined && direction !== given) return undefined;
    direction = given;
    at += 1;
  }
  return direction ?? 1;
};

const hasArrays = (index: Index, name: string): boolean =>
  index.definition.fields.some((field, at) => field.name === name && index.arrayFields.has(at));

const isUseful = ({ bounds, givesOrder }: IndexPlan, { sort = [] }: Query): boolean =>
  bounds.pointFields > 0 || bounds.hasRange || (givesOrder && sort.length > 0);

/** Number of keys read. If the index yields the sort order, a limit ends the scan early. */
const costOf = ({ index, bounds, givesOrder, isExact }: IndexPlan, { sort = [], limit }: Query): number => {
  const keys = keysWithin(index, bounds.intervals);
  if (sort.length > 0 && !givesOrder) return keys * 2;
  return limit === undefined ? keys : Math.min(keys, isExact ? limit : limit * 20);
};

const keysWithin = (index: Index, intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { from, to }) => sum + index.entries.count(from, to), 0);

/** Breaks ties between plans of equal cost, as on an empty collection. */
const precision = ({ bounds, givesOrder, index }: IndexPlan, { sort = [] }: Query): number =>
  bounds.pointFields * 4 +
  (bounds.hasRange ? 2 : 0) +
  (givesOrder && sort.length > 0 ? 3 : 0) -
  index.definition.fields.length / 100;

const hintedIndex = (collection: Collection, hint: unknown): Index | undefined => {
  if (hint === undefined) return undefined;
  const index = [...collection.indexes.values()].find(({ definition }) => isIdentical(definition.key, hint));
  if (index) return index;
  throw badValue('hint provided does not correspond to an existing index');
};
