import { exceededTimeLimit } from '../errors.ts';
import type { Matcher } from '../query/operators.ts';
import type { Collection } from '../storage/collection.ts';
import { type StoredRecord, type Transaction, visibleTo } from '../storage/record.ts';
import type { Doc } from '../values/types.ts';
import type { Plan } from './plan.ts';

/** Read options of a query: its transaction and its deadline. */
type Reading = {
  readonly transaction: Transaction | undefined;
  readonly endsAt: number | undefined;
};

/** Documents read between two checks of the deadline. */
const docsBetweenLooks = 32;

export type Found = readonly [record: StoredRecord, doc: Doc];

/**
 * The documents of a plan that pass the test, as a transaction sees them. The collection must not change during iteration;
 * a caller that writes must read all of them first.
 */
export function* runPlan(collection: Collection, plan: Plan, test: Matcher, reading: Reading): Generator<Found> {
  const { transaction, endsAt = Number.POSITIVE_INFINITY } = reading;
  let examined = 0;
  for (const found of candidates(collection, plan, transaction)) {
    examined += 1;
    if (examined % docsBetweenLooks === 0 && performance.now() > endsAt) throw exceededTimeLimit();
    if (test(found[1])) yield found;
  }
}

function* candidates(collection: Collection, plan: Plan, transaction: Transaction | undefined): Generator<Found> {
  if (plan.kind === 'collection') {
    yield* collection.scan(transaction);
    return;
  }
  const { index, bounds, direction } = plan;
  const { entries } = index;
  const seen = index.arrayFields.size > 0 ? new Set<StoredRecord>() : undefined;
  const intervals = direction === 1 ? bounds.intervals : [...bounds.intervals].reverse();
  for (const { from, to } of intervals) {
    for (const { key, value: record } of direction === 1
      ? entries.between(from, to)
      : entries.betweenReversed(from, to)) {
      if (seen?.has(record)) continue;
      const doc = visibleTo(record, transaction);
      if (!doc || !isUnderKey(record, doc, key, plan)) continue;
      seen?.add(record);
      yield [record, doc];
    }
  }
}

/** A record with several versions is indexed under the keys of all of them. */
const isUnderKey = ({ pending, older }: StoredRecord, doc: Doc, key: string, plan: Plan): boolean =>
  (pending === undefined && older.length === 0) || (plan.kind === 'index' && plan.index.keysOf(doc).has(key));
