import { badValue } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import type { Transaction } from '../storage/transaction.ts';
import { parseSort, sortDocs } from '../values/sort.ts';
import type { Doc } from '../values/types.ts';
import { choosePlan, type Plan } from './plan.ts';
import { countPlanned, type Found, noWork, runPlan, type Work } from './run.ts';

/** Where a query reads: a collection, if it exists, as a transaction sees it. */
export type Source = { readonly collection: Collection | undefined; readonly transaction: Transaction | undefined };

export type QuerySpec = {
  readonly filter: Doc;
  readonly sort?: Doc;
  readonly skip?: number;
  readonly limit?: number;
  readonly hint?: unknown;
};

export type PreparedQuery = {
  readonly plan: Plan | undefined;
  readonly spec: QuerySpec;
  readonly work: Work;
  /** What meets the filter, in order. Read it before the collection changes. */
  run(): Iterable<Found>;
  count(): number;
};

/** Compiles a filter, chooses its plan, and refuses what cannot be done. */
export const prepareQuery = (
  { collection, transaction }: Source,
  spec: QuerySpec,
  scope: CommandScope,
): PreparedQuery => {
  const { filter, skip = 0 } = spec;
  const { order, hint } = orderOf(spec);
  const test = compileFilter(filter, scope);
  const fields = parseSort(order);
  const work = noWork();
  if (!collection) return { plan: undefined, spec, work, run: () => [], count: () => 0 };
  const limit = spec.limit === undefined ? undefined : spec.limit + skip;
  const plan = choosePlan(collection, { filter, sort: fields, hint, ...(limit !== undefined && { limit }) });
  const found = () => runPlan(collection, plan, test, { transaction, work, endsAt: scope.endsAt });
  return {
    plan,
    spec,
    work,
    run: () => {
      const ordered = plan.givesOrder ? found() : sortFound(found(), fields, limit);
      return skip > 0 || limit !== undefined ? section(ordered, skip, limit) : ordered;
    },
    count: () => {
      const all = countPlanned(collection, plan, test, { transaction, work, endsAt: scope.endsAt });
      return Math.max(0, Math.min(all, limit ?? all) - skip);
    },
  };
};

/** A sort by `$natural` asks for the order of the collection itself, and so for no index. */
const orderOf = ({ sort = {}, hint }: QuerySpec): { order: Doc; hint: unknown } => {
  if (!('$natural' in sort)) return { order: sort, hint };
  if (Object.keys(sort).length > 1) throw badValue('$natural sort cannot be combined with other sorts');
  return { order: {}, hint: sort };
};

const sortFound = (found: Iterable<Found>, fields: ReturnType<typeof parseSort>, limit?: number): Found[] =>
  sortDocs(found, fields, limit, ([, doc]) => doc);

function* section(found: Iterable<Found>, skip: number, end = Number.POSITIVE_INFINITY): Generator<Found> {
  let at = 0;
  if (end <= 0) return;
  for (const each of found) {
    at += 1;
    if (at > skip) yield each;
    if (at >= end) return;
  }
}
