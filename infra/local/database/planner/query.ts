import type { CommandScope } from '../expressions/scope.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import type { Transaction } from '../storage/record.ts';
import { parseSort, sortDocs } from '../values/sort.ts';
import type { Doc } from '../values/types.ts';
import { choosePlan, type Plan } from './plan.ts';
import { type Found, runPlan } from './run.ts';

/** Source of a query: a collection, if it exists, as a transaction sees it. */
export type Source = { readonly collection: Collection | undefined; readonly transaction: Transaction | undefined };

type QuerySpec = {
  readonly filter: Doc;
  readonly sort?: Doc;
  readonly limit?: number;
  readonly hint?: unknown;
};

export type PreparedQuery = {
  readonly plan: Plan | undefined;
  readonly spec: QuerySpec;
  /** Matching documents, in order. Must be read before the collection changes. */
  run(): Iterable<Found>;
};

/** Compiles a filter and chooses its plan; rejects unsupported queries. */
export const prepareQuery = (
  { collection, transaction }: Source,
  spec: QuerySpec,
  scope: CommandScope,
): PreparedQuery => {
  const { filter, sort = {}, limit, hint } = spec;
  const test = compileFilter(filter, scope);
  const fields = parseSort(sort);
  if (!collection) return { plan: undefined, spec, run: () => [] };
  const plan = choosePlan(collection, { filter, sort: fields, hint, ...(limit !== undefined && { limit }) });
  const found = () => runPlan(collection, plan, test, { transaction, endsAt: scope.endsAt });
  return {
    plan,
    spec,
    run: () => {
      const ordered = plan.givesOrder ? found() : sortFound(found(), fields, limit);
      return limit === undefined ? ordered : first(ordered, limit);
    },
  };
};

const sortFound = (found: Iterable<Found>, fields: ReturnType<typeof parseSort>, limit?: number): Found[] =>
  sortDocs(found, fields, limit, ([, doc]) => doc);

function* first(found: Iterable<Found>, limit: number): Generator<Found> {
  let count = 0;
  for (const each of found) {
    yield each;
    count += 1;
    if (count >= limit) return;
  }
}
