import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { prepareQuery } from '../planner/query.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import { type StoredRecord, type Transaction, visibleTo } from '../storage/record.ts';
import { BlockedByTransaction } from '../storage/transaction.ts';
import type { Update } from '../update/update.ts';
import type { Doc } from '../values/types.ts';
import type { CommandContext } from './context.ts';

type Deadline = CommandContext['deadline'];

/** The target of a write. The collection is looked up for each write, since another client may replace it in between. */
export type Target = {
  readonly transaction: Transaction | undefined;
  readonly scope: CommandScope;
  readonly deadline: Deadline;
  find(): Collection | undefined;
  /** Creates the collection if it does not exist. */
  need(): Collection;
};

export const targetIn = (
  { server: { catalog }, database, transaction, scope, deadline }: CommandContext,
  name: string,
): Target => ({
  transaction,
  scope,
  deadline,
  find: () => catalog.find(database, name, transaction),
  need: () => catalog.need(database, name, transaction),
});

/**
 * Executes a write, and retries it when the transaction that blocked it has ended. A blocked attempt must have no effect.
 */
export const unblocked = async <T>(deadline: Deadline, write: () => T): Promise<T> => {
  for (;;) {
    try {
      return write();
    } catch (error) {
      if (!(error instanceof BlockedByTransaction)) throw error;
      await Promise.race([error.transaction.ended, ...(deadline ? [deadline] : [])]);
    }
  }
};

export const insertDoc = (target: Target, doc: Doc): Promise<void> =>
  unblocked(target.deadline, () => target.need().insert(doc, target.transaction));

type Selection = { filter: Doc; sort?: Doc };

const select = (target: Target, selection: Selection & { limit?: number }) => {
  const source = { collection: target.find(), transaction: target.transaction };
  return prepareQuery(source, selection, target.scope).run();
};

export type UpdateOutcome = { matched: number; modified: number; upsertedId?: unknown };

/** Updates the first document that matches a filter, or upserts one. */
export const updateFirst = (
  target: Target,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Promise<FirstUpdate> =>
  unblocked(target.deadline, () => {
    const [found] = select(target, { ...selection, limit: 1 });
    if (found) {
      const [record, before] = found;
      const after = update.apply(before);
      if (after !== before) target.need().replace(record, after, target.transaction);
      return { before, after };
    }
    if (!isUpsert) return {};
    const after = update.insert();
    target.need().insert(after, target.transaction);
    return { after };
  });

/** The document before, if it existed, and after the write. */
type FirstUpdate = { before?: Doc; after?: Doc };

/** Updates all documents that match a filter, each individually. */
export const updateAll = async (
  target: Target,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Promise<UpdateOutcome> => {
  const outcome: UpdateOutcome = { matched: 0, modified: 0 };
  await eachFound(target, selection, (collection, record, before) => {
    const after = update.apply(before);
    if (after !== before) collection.replace(record, after, target.transaction);
    outcome.matched += 1;
    if (after !== before) outcome.modified += 1;
  });
  if (outcome.matched > 0 || !isUpsert) return outcome;
  // While this waited for a transaction, another one may have inserted the document.
  return outcomeOf(await updateFirst(target, selection, update, true));
};

export const outcomeOf = ({ before, after }: FirstUpdate): UpdateOutcome => {
  if (before) return { matched: 1, modified: before === after ? 0 : 1 };
  return { matched: 0, modified: 0, ...(after && { upsertedId: after._id }) };
};

export const removeFirst = (target: Target, selection: Selection): Promise<Doc | undefined> =>
  unblocked(target.deadline, () => {
    const [found] = select(target, { ...selection, limit: 1 });
    if (found) target.need().remove(found[0], target.transaction);
    return found?.[1];
  });

export const removeAll = async (target: Target, selection: Selection): Promise<number> => {
  let removed = 0;
  await eachFound(target, selection, (collection, record) => {
    collection.remove(record, target.transaction);
    removed += 1;
  });
  return removed;
};

/** Writes to each document that matched a filter, if it still matches at its turn. */
const eachFound = async (
  target: Target,
  selection: Selection,
  write: (collection: Collection, record: StoredRecord, doc: Doc) => void,
): Promise<void> => {
  const collection = target.find();
  if (!collection) return;
  const found = [...select(target, selection)];
  const test = compileFilter(selection.filter, target.scope);
  for (const [record, doc] of found) {
    await unblockedInTurn(target.deadline, () => {
      if (target.find() !== collection) throw new CommandError(175, 'the collection was dropped or replaced');
      const current = visibleTo(record, target.transaction);
      if (current && (current === doc || test(current))) write(collection, record, current);
    });
  }
};

/** Like `unblocked`, but a write that is not blocked runs synchronously. */
const unblockedInTurn = (deadline: Deadline, write: () => void): Promise<void> | undefined => {
  try {
    write();
    return undefined;
  } catch (error) {
    if (!(error instanceof BlockedByTransaction)) throw error;
    return unblocked(deadline, write);
  }
};

/** A write error as in bulk replies. */
export const writeErrorOf = (index: number, error: CommandError): Doc => ({
  index,
  code: error.code,
  errmsg: error.message,
  ...error.extra,
});
