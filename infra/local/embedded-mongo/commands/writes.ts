import type { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { prepareQuery } from '../planner/query.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import { type StoredRecord, visibleTo } from '../storage/record.ts';
import { BlockedByTransaction, type Transaction } from '../storage/transaction.ts';
import type { Update } from '../update/update.ts';
import type { Doc } from '../values/types.ts';

/** Where a write goes. */
export type Target = {
  readonly collection: Collection;
  readonly transaction: Transaction | undefined;
  readonly scope: CommandScope;
};

/**
 * Does a write, and does it again when the transaction that was in its way has ended. What is done must have no effect
 * where it is blocked.
 */
export const unblocked = async <T>(write: () => T): Promise<T> => {
  for (;;) {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof BlockedByTransaction)) throw error;
      await error.transaction.ended;
    }
  }
};

export const insertDoc = ({ collection, transaction }: Target, doc: Doc): Promise<void> =>
  unblocked(() => collection.insert(doc, transaction));

type Selection = { filter: Doc; sort?: Doc; hint?: unknown };

export type UpdateOutcome = { matched: number; modified: number; upsertedId?: unknown };

/** Updates the first document that meets a filter, or makes one. */
export const updateFirst = (
  target: Target,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Promise<FirstUpdate> =>
  unblocked(() => {
    const { collection, transaction, scope } = target;
    const [found] = prepareQuery({ collection, transaction }, { ...selection, limit: 1 }, scope).run();
    if (found) {
      const [record, before] = found;
      const after = update.apply(before);
      if (after !== before) collection.replace(record, after, transaction);
      return { before, after };
    }
    if (!isUpsert) return {};
    const after = update.insert();
    collection.insert(after, transaction);
    return { after };
  });

/** The document as it was, if there was one, and as it is now. */
export type FirstUpdate = { before?: Doc; after?: Doc };

/** Updates every document that meets a filter, each by itself. */
export const updateAll = async (
  target: Target,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Promise<UpdateOutcome> => {
  const { collection, transaction } = target;
  const outcome: UpdateOutcome = { matched: 0, modified: 0 };
  await eachFound(target, selection, (record, before) => {
    const after = update.apply(before);
    if (after !== before) collection.replace(record, after, transaction);
    outcome.matched += 1;
    if (after !== before) outcome.modified += 1;
  });
  if (outcome.matched > 0 || !isUpsert) return outcome;
  const { before, after } = await updateFirst(target, selection, update, true);
  // While this waited for a transaction, another one may have made the document.
  if (before) return { matched: 1, modified: before === after ? 0 : 1 };
  return { matched: 0, modified: 0, upsertedId: after?._id };
};

export const removeFirst = (target: Target, selection: Selection): Promise<Doc | undefined> =>
  unblocked(() => {
    const { collection, transaction, scope } = target;
    const [found] = prepareQuery({ collection, transaction }, { ...selection, limit: 1 }, scope).run();
    if (found) collection.remove(found[0], transaction);
    return found?.[1];
  });

export const removeAll = async (target: Target, selection: Selection): Promise<number> => {
  let removed = 0;
  await eachFound(target, selection, (record) => {
    target.collection.remove(record, target.transaction);
    removed += 1;
  });
  return removed;
};

/** Does a write to each document that a filter met, if it still meets it when its turn comes. */
const eachFound = async (
  { collection, transaction, scope }: Target,
  selection: Selection,
  write: (record: StoredRecord, doc: Doc) => void,
): Promise<void> => {
  const found = [...prepareQuery({ collection, transaction }, selection, scope).run()];
  const test = compileFilter(selection.filter, scope);
  for (const [record, doc] of found) {
    await unblockedInTurn(() => {
      const current = visibleTo(record, transaction);
      if (current && (current === doc || test(current))) write(record, current);
    });
  }
};

/** As `unblocked`, but a write that is not blocked is done without giving others a turn. */
const unblockedInTurn = (write: () => void): Promise<void> | undefined => {
  try {
    write();
    return undefined;
  } catch (error) {
    if (!(error instanceof BlockedByTransaction)) throw error;
    return error.transaction.ended.then(() => unblocked(write));
  }
};

/** A write error as bulk replies carry it. */
export const writeErrorOf = (index: number, error: CommandError): Doc => ({
  index,
  code: error.code,
  errmsg: error.message,
  ...error.extra,
});
